// The files of this folder are one script, whose data is there already: filter.js sees to that. What was typed while it came counts.
if (document.activeElement === field) prime();
if (field.value.trim()) state.set({ q: field.value.trim() });
document.addEventListener("timeline:state", update);
update();
