import type { BotTemplate } from "#core/bot-template.ts";
import { competitorPricing } from "./competitor-pricing.ts";
import { customUrl } from "./custom-url.ts";
import { discord } from "./discord.ts";
import { github } from "./github.ts";
import { rss } from "./rss.ts";
import { subreddit } from "./subreddit.ts";

/** The six templates in the order of the reference sheet, section 6.1. */
export const BOT_TEMPLATES: BotTemplate[] = [competitorPricing, rss, subreddit, github, discord, customUrl];
