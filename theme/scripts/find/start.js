// The files of this folder are one script, whose data is there already: filter.js sees to that. What was typed and chosen while it came counts.
if (document.activeElement === field) prime();
if (least?.value) least.dispatchEvent(new Event("change"));
if (order.value !== (words.order ?? "oldest")) order.dispatchEvent(new Event("change"));
if (field.value.trim()) state.set({ q: field.value.trim() });
document.addEventListener("timeline:state", update);
update();
