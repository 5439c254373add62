/** Words that only a driver, a stack or a query would say. */
export const innards =
  /postgres|pg_|relation "|syntax error|invalid byte|drizzle|node_modules|at async|\.ts:\d|SELECT |ENOENT|\/storage\//;
