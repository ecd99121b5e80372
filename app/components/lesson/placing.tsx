import type { ReactNode } from "react";
import { placeField, placesIn } from "~/learning/checks";
import { errorFor, fieldId } from "../form-error";
import { Seat } from "../seat";
import { useLesson } from "./lesson-context";
import { partsOf } from "./parts";
import { Question, type QuestionProps } from "./question";

interface ItemProps {
  id: string;
  says: string;
  /** The bin of a Sort that it belongs in. */
  in?: string;
  /** What it goes with in a Match. */
  with?: string;
  children: ReactNode;
}

/** Something to be put in its place. Order, Sort and Match show it; it draws nothing by itself. */
export function Item(_: ItemProps) {
  return null;
}

/** A place of a Sort. */
export function Bin(_: { id: string; title: string }) {
  return null;
}

type Props = QuestionProps & { children: ReactNode };
type Place = { id: string; says: string };
type Placed = Omit<ItemProps, "in"> & { in: string };

/** Things to put in order. The author wrote them in the right one. */
export function Order({ children, ...question }: Props) {
  const items = partsOf(children, Item).map((item, index) => ({ ...item, in: String(index + 1) }));
  const places = items.map((item) => ({ id: item.in, says: nth(item.in) }));
  return <Placing question={question} items={items} places={places} empty="Where?" as="list" />;
}

/** Things to sort into two to four bins. */
export function Sort({ children, ...question }: Props) {
  const items = partsOf(children, Item).map((item) => ({ ...item, in: item.in ?? "" }));
  const places = partsOf(children, Bin).map(({ id, title }) => ({ id, says: title }));
  return <Placing question={question} items={items} places={places} empty="Where?" as="radios" />;
}

/** Things to match, each with one of the others' partners. */
export function Match({ children, ...question }: Props) {
  const items = partsOf(children, Item).map((item) => ({ ...item, in: item.id }));
  const places = items
    .map((item) => ({ id: item.id, says: item.with ?? "" }))
    .sort((a, b) => a.says.localeCompare(b.says));
  return <Placing question={question} items={items} places={places} empty="Which?" as="list" />;
}

interface PlacingProps {
  question: QuestionProps;
  items: Placed[];
  places: Place[];
  /** What a list shows before anything is chosen. */
  empty: string;
  as: "list" | "radios";
}

function Placing({ question, items, places, empty, as }: PlacingProps) {
  const { answers, orders } = useLesson();
  const { id } = question;
  const shown = (orders[id] ?? []).flatMap((entry) => items.find((item) => item.id === entry) ?? []);
  const placed = placesIn(answers[id]?.option ?? "");
  const inPlace = items.filter((item) => placed.get(item.id) === item.in).length;
  const ask = as === "radios" ? Radios : List;
  return (
    <Question
      {...question}
      verdict={
        inPlace === items.length
          ? "Every one is in its place."
          : `${inPlace} of ${items.length} are in their place.`
      }
      open={shown.map((item) => (
        <Entry key={item.id} check={id} item={item} places={places} empty={empty} as={ask} />
      ))}
      explained={
        <ul className="opts">
          {items.map((item) => (
            <Explained key={item.id} item={item} places={places} chosen={placed.get(item.id)} />
          ))}
        </ul>
      }
    />
  );
}

type EntryProps = { check: string; item: Placed; places: Place[]; empty: string };

/** One thing to place, with what is wrong with where it was put. */
function Entry({ as: As, ...entry }: EntryProps & { as: typeof List | typeof Radios }) {
  const { check, item } = entry;
  const { refused } = useLesson();
  const back = refused?.item === check ? refused : null;
  const name = placeField(item.id);
  const wrong = errorFor(back?.errors ?? [], name);
  return (
    <div className={wrong ? "place place--wrong" : "place"}>
      {wrong ? (
        <span className="wrong" id={`${fieldId(name, check)}-wrong`}>
          {wrong}
        </span>
      ) : null}
      <As {...entry} name={name} before={back?.values[name] ?? ""} wrong={wrong !== undefined} />
    </div>
  );
}

type InputProps = EntryProps & { name: string; before: string; wrong: boolean };

function List({ check, item, places, empty, name, before, wrong }: InputProps) {
  const id = fieldId(name, check);
  return (
    <>
      <label htmlFor={id}>{item.says}</label>
      <select
        className="field"
        id={id}
        name={name}
        defaultValue={before}
        required
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
      >
        <option value="">{empty}</option>
        {places.map((place) => (
          <option key={place.id} value={place.id}>
            {place.says}
          </option>
        ))}
      </select>
    </>
  );
}

function Radios({ check, item, places, name, before, wrong }: InputProps) {
  return (
    <fieldset aria-describedby={wrong ? `${fieldId(name, check)}-wrong` : undefined}>
      <legend>{item.says}</legend>
      <div className="place__bins">
        {places.map((place) => (
          <label key={place.id}>
            <input type="radio" name={name} value={place.id} defaultChecked={before === place.id} required />
            {place.says}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ExplainedProps = { item: Placed; places: Place[]; chosen: string | undefined };

/** Where a thing belongs, where it was put, and why. */
function Explained({ item, places, chosen }: ExplainedProps) {
  const says = (id: string | undefined) => places.find((place) => place.id === id)?.says ?? "";
  const right = chosen === item.in;
  return (
    <li className={right ? "opt opt--best" : "opt opt--yours"}>
      <Seat state={right ? "complete" : "awaiting"} />
      <b>{item.says}</b>
      <div className="opt__why">
        <strong className="verdict">
          {right ? says(item.in) : `${says(item.in)}. You chose: ${says(chosen)}.`}
        </strong>{" "}
        {item.children}
      </div>
    </li>
  );
}

function nth(place: string): string {
  const ending = { "1": "st", "2": "nd", "3": "rd" }[place] ?? "th";
  return `${place}${ending}`;
}
