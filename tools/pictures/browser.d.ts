/** What the types of satori take for granted of a browser; Node.js has it too, without saying so. */
type BufferSource = ArrayBufferView | ArrayBuffer;
declare namespace WebAssembly {
  class Module {}
  class Instance {}
}
