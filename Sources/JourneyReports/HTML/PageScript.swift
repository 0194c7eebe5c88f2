/// What a page can do beyond being read: sort a table by a column. Without it nothing is missing.
enum PageScript {
  static let text = """
    "use strict";
    for (const table of document.querySelectorAll("table.sortable")) {
      const body = table.tBodies[0];
      const original = [...body.rows];
      if (original.length < 3) continue;
      const number = t => {
        const m = t.replace(/,/g, "").replace(/\\u2212/g, "-").match(/[-+]?\\d+(\\.\\d+)?/);
        return m ? parseFloat(m[0]) : null;
      };
      [...table.tHead.rows[0].cells].forEach((head, column) => {
        const label = head.textContent;
        if (!label.trim()) return;
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = label;
        button.title = "Sort by " + label;
        head.replaceChildren(button);
        button.addEventListener("click", () => {
          const next = { none: "ascending", ascending: "descending", descending: "none" };
          const order = next[head.getAttribute("aria-sort") || "none"];
          for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
          let rows = original;
          if (order !== "none") {
            head.setAttribute("aria-sort", order);
            const isNumber = head.classList.contains("n");
            const key = row => row.cells[column].textContent.trim();
            const known = row => isNumber ? number(key(row)) : key(row);
            const sign = order === "ascending" ? 1 : -1;
            rows = original.map((row, place) => ({ row, place, value: known(row) })).sort((a, b) => {
              if (a.value === null || b.value === null) return (a.value === null) - (b.value === null) || a.place - b.place;
              const difference = isNumber ? a.value - b.value : a.value.localeCompare(b.value, "en");
              return difference * sign || a.place - b.place;
            }).map(entry => entry.row);
          }
          body.append(...rows);
        });
      });
    }

    """
}
