/**
 * A tariff as SQL, for prices where the data is.
 *
 * @module cnam-pricing/sql
 */

export type { SqlDialect } from "./dialects.js";
export { type SqlOptions, toSql } from "./to-sql.js";
