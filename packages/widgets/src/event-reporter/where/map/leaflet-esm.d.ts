/** Leaflet's modules, which its package names nowhere; a bundler takes of them what is used. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
