// The app stands within another project, whose lock file Next would take for its own.
export default { turbopack: { root: process.env.ROOT } };
