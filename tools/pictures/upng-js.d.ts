declare module 'upng-js' {
  const UPNG: {
    /** Encodes frames of RGBA pixels; `colours` is the size of the palette, 0 for all. */
    encode(frames: readonly ArrayBuffer[], width: number, height: number, colours: number): ArrayBuffer;
  };
  export default UPNG;
}
