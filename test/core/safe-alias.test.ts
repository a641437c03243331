import { expect, test } from "bun:test";
import { isSafeAlias } from "#core/safe-alias.ts";

test.each([
  ["Northwind", "Northwind Robotics", "northwind.example"],
  ["Northwind Robotics GmbH", "Northwind Robotics", "northwind.example"],
  ["Northwind, Inc.", "Northwind", "northwind.example"],
  ["North Wind Robotics", "Northwind Robotics", "northwind.example"],
  ["Northwind Robotics Norway AS", "Northwind Robotics", "northwind.example"],
  ["Northwind Robotics", "Northwind Robotics Systems", "northwind.example"],
  ["NORC", "Nordic Ocean Research Centre", "nordic-ocean.example"],
])("%p may stand for %s", (alias, name, domain) => {
  expect(isSafeAlias(alias, { name, domain })).toBe(true);
});

test.each([
  // It would make anybody's news this company's.
  ["Apple", "Northwind", "northwind.example"],
  ["Robotics", "Northwind Robotics", "northwind.example"],
  ["Summit", "Summit Health Partners", "shp.example"],
  ["Summit Health", "Summit Health Partners", "shp.example"],
  ["Health Partners", "Summit Health Partners", "shp.example"],
  ["Digital Solutions", "Digital Solutions Nord", "dsn.example"],
  ["Meridian Freight GmbH", "Larkspur", "larkspur.example"],
  ["NWR", "Northwind Robotics", "northwind.example"],
  ["norc", "Nordic Ocean Research Centre", "nordic-ocean.example"],
  ["Group", "Group Nine", "group.example"],
  ["Cloud", "Cloud Harbor", "cloud.example"],
  ["The Company", "Northwind", "northwind.example"],
  ["Inc.", "Northwind", "northwind.example"],
  ["", "Northwind", "northwind.example"],
  // The name itself, a slogan, an address, a list.
  ["NORTHWIND", "Northwind", "northwind.example"],
  ["Northwind: robots", "Northwind", "northwind.example"],
  ["Northwind. Robots that care", "Northwind", "northwind.example"],
  ["northwind.example", "Northwind", "northwind.example"],
  ["Northwind, Southwind, Eastwind", "Northwind", "northwind.example"],
  ["Northwind Robotics And Everything Else There Is To Know", "Northwind", "northwind.example"],
])("%p may not stand for %s", (alias, name, domain) => {
  expect(isSafeAlias(alias, { name, domain })).toBe(false);
});
