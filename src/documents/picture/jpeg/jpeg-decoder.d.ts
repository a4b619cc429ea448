declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    parse(data: Uint8Array): void;
    readonly width: number;
    readonly height: number;
    getData(how: { width: number; height: number; forceRGB?: boolean; forceRGBA?: boolean }): Uint8ClampedArray;
  }
  export function setVerbosityLevel(level: number): void;
}
