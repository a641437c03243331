import { createPattern } from "../language/pattern.ts";

/** "The company has 34 locations in Tennessee, Kentucky": what stands behind `lead` is where sites are that there were before. */
export function isOfKnownSites(lead: string): boolean {
  return KNOWN_SITES.test(lead.slice(-REACH));
}

const REACH = 140;
const KNOWN_SITES = createPattern(
  /(?<!\p{L})(?:has|have|operates?|runs?|owns?|betreibt|hat|tiene|cuenta con|compte|exploite|gestisce|conta) (?:(?:already|more than|over|about|some|around|nearly|a total of|mehr als|rund|más de|plus de|oltre) ){0,2}(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens of|several|many) (?!new )(?:[\p{L}-]+ ){0,3}?(?:locations|stores|shops|branches|offices|sites|plants|factories|restaurants|clinics|warehouses|facilities|outlets|Filialen|Standorte|Werke|tiendas|oficinas|magasins|usines|negozi|sedi|lojas) (?:[\p{L}-]+ ){0,2}?(?:in|across|throughout|en|à|em) (?:\p{Lu}[\p{L} ]{1,24},? (?:(?:and|und|y|et|e) )?){0,5}$/u,
);
