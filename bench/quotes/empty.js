// What importing nothing costs, from a package.
