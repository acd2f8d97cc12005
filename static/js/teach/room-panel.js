// The drawer that says how much room the collection takes, warns before there is none, and empties it.
// Not its job: measuring (room.js).

import { byId } from "../page/ui.js";
import { ask } from "./question.js";
import { measureRoom, NEARLY_FULL_PICTURES } from "./room.js";

/** @param {import("./main.js").Parts} parts */
export function createRoomPanel({ collection, texts, notices }) {
  byId("clear").addEventListener("click", async () => {
    const { t } = texts();
    const n = collection.list().length;
    if (!(await ask({ title: t("clear.ask"), help: t("clear.help", { n }), yes: t("clear") }))) return;
    try {
      await collection.clear();
      notices.clear();
      notices.note(t("clear.done"));
    } catch (error) {
      notices.fail(error);
    }
  });

  return {
    async refresh() {
      const { t, megabytes } = texts();
      const { used, fits } = await measureRoom(collection.list());
      const values = { used: megabytes(used), n: fits ?? 0 };
      byId("room-said").textContent = t(fits === undefined ? "room.unknown" : "room.said", values);
      if (fits !== undefined && fits < NEARLY_FULL_PICTURES) notices.warn(t("room.low", values));
    },
  };
}
