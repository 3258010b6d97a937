/** Code pages and the alphabets of fonts in RTF, as the WHATWG Encoding Standard names them. */

const PAGES: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'windows-1252',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** `\ansicpg936`; undefined for one that cannot be decoded here */
export function encodingOfPage(page: number): string | undefined {
  return page >= 1250 && page <= 1258 ? `windows-${page}` : PAGES[page];
}

/** `\fcharset134`; undefined for one that says nothing of its letters */
export function encodingOfFont(charset: number): string | undefined {
  return FONTS[charset];
}

const FONTS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
