// @ts-check
// Days and hours as the host's clock has them: "2027-06-30T12:00".

/** "Wednesday 30 June at 12:00", wherever this page is read. @param {string} moment */
export function momentIn(language, moment) {
  return new Date(moment).toLocaleString(language, {
    weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit",
  });
}

/** Noon, some days from now. @param {number} clock @param {number} days */
export function noonIn(clock, days) {
  const then = new Date(clock);
  then.setDate(then.getDate() + days);
  const two = (number) => String(number).padStart(2, "0");
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}T12:00`;
}
