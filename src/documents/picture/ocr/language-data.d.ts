declare module '@tesseract.js-data/eng' {
  const language: {
    /** The folder of the larger of its two sets of data; `4.0.0_best_int` lies beside it. */
    readonly langPath: string;
  };
  export default language;
}
