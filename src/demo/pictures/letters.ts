/**
 * Capitals and digits as strokes, 100 units high, so that pictures can contain text on machines without fonts.
 * Each entry is the advance to the next letter and the path of the pen.
 */
export const LETTERS: Readonly<Record<string, readonly [advance: number, pen: string]>> = {
  ' ': [40, ''],
  A: [84, 'M6 100L42 0L78 100M20 64H64'],
  B: [74, 'M10 0V100M10 0H40A24 24 0 0 1 40 48H10M10 48H44A26 26 0 0 1 44 100H10'],
  C: [84, 'M76 20A37 50 0 1 0 76 80'],
  D: [84, 'M10 0H32A42 50 0 0 1 32 100H10Z'],
  Đ: [84, 'M10 0H32A42 50 0 0 1 32 100H10ZM-4 50H36'],
  E: [66, 'M58 0H10V100H58M10 49H50'],
  F: [62, 'M56 0H10V100M10 50H48'],
  G: [88, 'M76 18A37 50 0 1 0 80 56H50'],
  H: [82, 'M10 0V100M72 0V100M10 50H72'],
  I: [20, 'M10 0V100'],
  J: [58, 'M48 0V70A20 30 0 0 1 8 72'],
  K: [74, 'M10 0V100M64 0L10 58M28 41L68 100'],
  L: [60, 'M10 0V100H54'],
  M: [100, 'M10 100V0L50 64L90 0V100'],
  N: [84, 'M10 100V0L74 100V0'],
  O: [94, 'M47 0A39 50 0 1 1 47 100A39 50 0 1 1 47 0Z'],
  P: [70, 'M10 100V0H38A27 27 0 0 1 38 55H10'],
  Q: [94, 'M47 0A39 50 0 1 1 47 100A39 50 0 1 1 47 0ZM60 74L82 104'],
  R: [74, 'M10 100V0H38A27 27 0 0 1 38 54H10M38 54L66 100'],
  S: [70, 'M60 18C52 -2 12 -4 12 26C12 52 60 46 60 74C60 106 14 104 8 80'],
  T: [72, 'M4 0H68M36 0V100'],
  U: [82, 'M10 0V66A31 34 0 0 0 72 66V0'],
  V: [78, 'M4 0L39 100L74 0'],
  W: [110, 'M4 0L29 100L55 22L81 100L106 0'],
  X: [76, 'M6 0L70 100M70 0L6 100'],
  Y: [76, 'M4 0L38 52L72 0M38 52V100'],
  Z: [70, 'M8 0H62L8 100H62'],
  '0': [78, 'M39 0A29 50 0 1 1 39 100A29 50 0 1 1 39 0Z'],
  '1': [50, 'M8 20L30 0V100'],
  '2': [72, 'M10 26A26 26 0 1 1 56 44L10 100H62'],
  '3': [72, 'M12 12A27 25 0 1 1 34 48A29 26 0 1 1 8 84'],
  '4': [76, 'M52 100V0L6 70H68'],
  '5': [72, 'M58 0H18L14 44A28 29 0 1 1 8 86'],
  '6': [76, 'M58 4Q10 24 10 68A28 32 0 1 0 38 36Q18 38 11 60'],
  '7': [68, 'M6 0H60L24 100'],
  '8': [
    76,
    'M38 47A24 23.5 0 1 1 38 0A24 23.5 0 1 1 38 47A29 26.5 0 1 1 38 100A29 26.5 0 1 1 38 47Z',
  ],
  '9': [76, 'M18 96Q66 76 66 32A28 32 0 1 0 38 64Q58 62 65 40'],
  '.': [30, 'M15 99V100'],
  ',': [30, 'M16 98L10 116'],
  ':': [30, 'M15 40V41M15 99V100'],
  '-': [50, 'M10 54H40'],
  '’': [26, 'M14 -2L9 16'],
};

/** Vietnamese marks, as decomposed by Unicode; drawn relative to the middle of the letter's upper edge. */
export const SHAPES: Readonly<Record<string, string>> = {
  '\u0302': 'M-19 -15L0 -31L19 -15',
  '\u0306': 'M-18 -32Q0 -6 18 -32',
};

export const TONES: Readonly<Record<string, string>> = {
  '\u0300': 'M6 -16L-10 -34',
  '\u0301': 'M-6 -16L10 -34',
  '\u0309': 'M-10 -36Q-6 -48 4 -46Q15 -42 10 -32Q7 -26 0 -24V-17',
  '\u0303': 'M-20 -18Q-13 -36 0 -26Q13 -16 20 -34',
};

export const HORN = '\u031B';
export const DOT_BELOW = '\u0323';
