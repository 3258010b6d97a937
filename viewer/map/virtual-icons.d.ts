/** What the icons plugin of vite.config.ts makes. */
declare module 'virtual:icons' {
  const drawn: Readonly<Record<string, string>>;
  export default drawn;
}
