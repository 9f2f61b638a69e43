/** The build puts a style into the script as text. */
declare module "*.css?text" {
  const text: string;
  export default text;
}
