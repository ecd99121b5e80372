import { useSyncExternalStore } from "react";

/** Says that the network is gone, while it is. */
export function Offline() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <output className="offline">
      {online
        ? null
        : "There is no network. What you write is kept in this browser, and sent when it is back. Questions and the next step need it."}
    </output>
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
