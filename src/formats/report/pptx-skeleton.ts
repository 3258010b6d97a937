/** What every presentation needs besides its slides: the presentation itself, a master, one layout and a theme. */
import { FONT } from '../office/drawing.js';
import { NAMESPACES, type Part } from '../office/package.js';

const TYPES = 'application/vnd.openxmlformats-officedocument.presentationml';
const MAIN = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const SPACES = `xmlns:a="${NAMESPACES.drawing}" xmlns:r="${NAMESPACES.office}" xmlns:p="${MAIN}"`;
const EMPTY_TREE =
  '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:spTree>';

/** @param size of a slide, in EMU */
export function skeleton(slides: number, size: { width: number; height: number }): [Part, ...Part[]] {
  const each = (make: (n: number) => string) => Array.from({ length: slides }, (_, i) => make(i + 1)).join('');
  const presentation: Part = {
    name: 'ppt/presentation.xml',
    type: `${TYPES}.presentation.main+xml`,
    xml: `<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${each((n) => `<p:sldId id="${255 + n}" r:id="rId${n + 2}"/>`)}</p:sldIdLst><p:sldSz cx="${size.width}" cy="${size.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    refers: {
      rId1: { type: `${NAMESPACES.office}/slideMaster`, target: 'slideMasters/slideMaster1.xml' },
      rId2: { type: `${NAMESPACES.office}/theme`, target: 'theme/theme1.xml' },
      ...Object.fromEntries(
        Array.from({ length: slides }, (_, i) => [
          `rId${i + 3}`,
          { type: `${NAMESPACES.office}/slide`, target: `slides/slide${i + 1}.xml` },
        ]),
      ),
    },
  };
  const master: Part = {
    name: 'ppt/slideMasters/slideMaster1.xml',
    type: `${TYPES}.slideMaster+xml`,
    xml: `<p:sldMaster ${SPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${EMPTY_TREE}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`,
    refers: {
      rId1: { type: `${NAMESPACES.office}/slideLayout`, target: '../slideLayouts/slideLayout1.xml' },
      rId2: { type: `${NAMESPACES.office}/theme`, target: '../theme/theme1.xml' },
    },
  };
  const layout: Part = {
    name: 'ppt/slideLayouts/slideLayout1.xml',
    type: `${TYPES}.slideLayout+xml`,
    xml: `<p:sldLayout ${SPACES} type="blank"><p:cSld name="Blank">${EMPTY_TREE}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    refers: { rId1: { type: `${NAMESPACES.office}/slideMaster`, target: '../slideMasters/slideMaster1.xml' } },
  };
  return [presentation, master, layout, THEME];
}

const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const font = (name: string) =>
  `<a:${name}><a:latin typeface="${FONT.latin}"/><a:ea typeface="${FONT.east}"/><a:cs typeface=""/></a:${name}>`;
const thrice = (inside: string) => inside.repeat(3);
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

const COLOURS = [
  ...[colour('dk1', '17202B'), colour('lt1', 'FFFFFF'), colour('dk2', '334155'), colour('lt2', 'F1F2F0')],
  ...[colour('accent1', '334155'), colour('accent2', 'D97706'), colour('accent3', 'B45309')],
  ...[colour('accent4', '858C97'), colour('accent5', '5D6D84'), colour('accent6', '7B879A')],
  ...[colour('hlink', '174EA6'), colour('folHlink', '174EA6')],
].join('');

const THEME: Part = {
  name: 'ppt/theme/theme1.xml',
  type: 'application/vnd.openxmlformats-officedocument.theme+xml',
  xml: `<a:theme xmlns:a="${NAMESPACES.drawing}" name="claimgraph"><a:themeElements><a:clrScheme name="claimgraph">${COLOURS}</a:clrScheme><a:fontScheme name="claimgraph">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="claimgraph"><a:fillStyleLst>${thrice(FILL)}</a:fillStyleLst><a:lnStyleLst>${thrice(`<a:ln w="9525">${FILL}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${thrice('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${thrice(FILL)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
};
