import { createContext, useContext } from "react";

/** The nonce of this request's Content Security Policy. Empty in the browser, which hides nonces from scripts. */
export const NonceContext = createContext("");

export const useNonce = () => useContext(NonceContext);
