/** Shapes of the world and of the USA, as they are shipped: their types would take longer to infer than to write. */
declare module 'world-atlas/countries-50m.json' {
  const topology: import('topojson-specification').Topology;
  export default topology;
}
declare module 'us-atlas/states-albers-10m.json' {
  const topology: import('topojson-specification').Topology;
  export default topology;
}
