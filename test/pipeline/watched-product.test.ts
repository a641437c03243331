import { expect, test } from "bun:test";
import { watchedProduct } from "#pipeline/watched-product.ts";

test.each([
  ["the maker's domain in the catalogue", "https://www.hubspot.com/pricing", "HubSpot"],
  ["one of a maker of several, by the path", "https://www.freshworks.com/freshchat/pricing/", "Freshchat"],
  ["one that is called like the maker of several", "https://www.freshworks.com/pricing/", "Freshworks"],
  ["a product nobody has heard of, by its domain", "https://fenwick.example/pricing", "Fenwick"],
  ["in several words", "https://north-wind.example/pricing", "North Wind"],
  ["by the domain itself", "https://signal.example/pricing", "signal.example"],
])("a product is known by %s", (_, url, tech) => {
  expect(watchedProduct(url)?.(tech)).toBe(true);
});

test.each([
  ["a product of the catalogue that another sells", "https://zendesk.example/pricing", "Zendesk"],
  ["another product of the same maker", "https://www.freshworks.com/freshchat/pricing/", "Freshdesk"],
  ["an everyday word", "https://signal.example/pricing", "Signal"],
  ["a few letters", "https://abc.example/pricing", "ABC"],
  ["a generic word", "https://software.example/pricing", "Software"],
  ["a longer name", "https://fenwick.example/pricing", "Fenwick Bay"],
  ["nothing at an address without a name", "https://192.0.2.7/pricing", "192.0.2.7"],
])("but not by %s", (_, url, tech) => {
  expect(watchedProduct(url)?.(tech) ?? false).toBe(false);
});
