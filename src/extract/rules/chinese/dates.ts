/** Dates in a Chinese sentence, as EDTF against the document's date. */
import { dayText, monthText, shiftDay, shiftMonth } from '../calendar.js';

export interface Dating {
  from: string;
  until: string;
}

/** The first date that a sentence gives. */
export function dateIn(text: string, today: string | undefined): Dating | undefined {
  const full = /((?:19|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?/.exec(text);
  if (full?.[1])
    return on(
      [full[1], full[2], full[3]]
        .filter((part) => part !== undefined)
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    );
  const [year = 0, month = 0, day = 0] = (today ?? '').split('-').map((part) => Number.parseInt(part, 10));
  if (!year || !month) return undefined;
  const relative = /(?<!\d)(\d{1,2})月(?:(\d{1,2})[日号])?/.exec(text);
  if (relative?.[1]) {
    const named = Number(relative[1]);
    const inYear = named > month ? year - 1 : year;
    const month2 = String(named).padStart(2, '0');
    return on(relative[2] ? `${inYear}-${month2}-${relative[2].padStart(2, '0')}` : `${inYear}-${month2}`);
  }
  if (/上个?月/.test(text)) return on(shiftMonth(year, month, -1));
  if (/本月|这个月/.test(text)) return on(monthText(year, month));
  if (/去年/.test(text)) return on(String(year - 1));
  if (/前年/.test(text)) return on(String(year - 2));
  if (!day)
    return /本周|今日|今天|昨日|昨天/.test(text)
      ? on(monthText(year, month))
      : /今年/.test(text)
        ? on(String(year))
        : undefined;
  if (/昨日|昨天/.test(text)) return on(shiftDay(year, month, day, -1));
  if (/今日|今天/.test(text)) return on(dayText(year, month, day));
  if (/前天/.test(text)) return on(shiftDay(year, month, day, -2));
  if (/本周(?![一二三四五六日])/.test(text))
    return { from: shiftDay(year, month, day, -6), until: dayText(year, month, day) };
  if (/上周(?![一二三四五六日])/.test(text))
    return { from: shiftDay(year, month, day, -13), until: shiftDay(year, month, day, -1) };
  const weekday = /(上)?(?:周|星期|礼拜)([一二三四五六日天])/.exec(text);
  if (weekday?.[2]) {
    const wanted = '日一二三四五六'.indexOf(weekday[2] === '天' ? '日' : weekday[2]);
    const now = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    return on(shiftDay(year, month, day, -((now - wanted + 7) % 7) - (weekday[1] ? 7 : 0)));
  }
  return /今年/.test(text) ? on(String(year)) : undefined;
}

function on(date: string): Dating {
  return { from: date, until: date };
}
