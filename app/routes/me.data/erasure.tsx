import type { OwnDataView } from "./view";

/** How to have everything erased, and what that means. */
export function Erasure({ administrators }: Pick<OwnDataView, "administrators">) {
  return (
    <>
      <p>
        {administrators.length > 0 ? (
          <>
            Ask{" "}
            {administrators.map(({ name, email }, index) => (
              <span key={email}>
                {index > 0 && (index === administrators.length - 1 ? " or " : ", ")}
                {name} (<a href={`mailto:${email}`}>{email}</a>)
              </span>
            ))}
            , who run Rapport here. You need give no reason.
          </>
        ) : (
          "Ask whoever runs Rapport where you work. You need give no reason."
        )}
      </p>
      <ul className="bullets">
        <li>Everything listed for you goes, for good: your account, what you wrote, and every run.</li>
        <li>
          Your certificates go too, and their codes no longer verify. Print them first if you need them.
        </li>
        <li>What you signed for somebody else, or wrote in a draft for others, stays without your name.</li>
        <li>Backups keep a copy until they are replaced. Ask how long that takes.</li>
      </ul>
    </>
  );
}
