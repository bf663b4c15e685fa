/** A style sheet's text, put into the script at build time. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
