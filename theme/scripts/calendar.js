// The page of days: the reader's own date in the calendar, and the month that an address leads into.
(() => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  document.querySelector(`.calendar a[href="#d-${two(now.getMonth() + 1)}-${two(now.getDate())}"]`)?.setAttribute("aria-current", "date");

  // The months of many events are closed until one is asked for; not every browser opens what an address leads into.
  const reveal = () => {
    const target = document.querySelector(":target");
    const month = target?.closest("details:not([open])");
    if (!month) return;
    month.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
})();
