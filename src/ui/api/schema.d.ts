export interface paths {
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of the workspace, newest first */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Add an account; its first crawl starts at once
         * @description `domain` is reduced to the registrable domain by the Public Suffix List: `https://shop.two.example/de` counts as `two.example`.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add or update up to 1,000 accounts, with a result for each
         * @description `limits.batch_items` may set another number. An account is found by its domain alone; what an item leaves out stays as it is.
         */
        post: operations["batchAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account with its score */
        get: operations["getAccount"];
        /** The same as PATCH: what is absent stays as it is */
        put: operations["putAccount"];
        post?: never;
        /**
         * Hide an account at once
         * @description It is purged for good when `retention.deleted` has passed, 30 days unless set otherwise; `:restore` brings it back until then.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /**
         * Change some fields of an account
         * @description What is absent stays as it is, `null` clears. Attributes are laid over one by one, `attributes.custom` key by key; a change of attributes is scored within seconds, so the answer still has the score before.
         */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/v1/accounts/{id}:restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted account back until it is purged, and read its sources anew */
        post: operations["restoreAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}:rescore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Score an account now, outside its cycle */
        post: operations["rescoreAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts:import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add or update accounts out of a CSV file, with a result for each row
         * @description The file goes into `csv`, or is the body itself with `Content-Type: text/csv`, `mode` and `dry_run` being in the query then. The first line names the columns; row 1 is the line after it. Known, whatever the case: domain (or website, URL), name (or company), external_id, industry, employee_count (or employees), hq_country (or country), owner, tags and lists (their names, several with `;`), notes; the other columns of an export are ignored. An empty cell leaves what is there. In CSV alone `1.200` and `1,200` are numbers and names of countries are understood; a range such as `51-200` is refused. UTF-8 only (in Excel: “CSV UTF-8”).
         */
        post: operations["importAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists of the workspace, newest first */
        get: operations["listLists"];
        put?: never;
        /** Start a list of accounts */
        post: operations["createList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One list */
        get: operations["getList"];
        put?: never;
        post?: never;
        /** Delete a list; its accounts stay and are taken off it */
        delete: operations["deleteList"];
        options?: never;
        head?: never;
        /** Rename or describe a list; what is absent stays as it is */
        patch: operations["updateList"];
        trace?: never;
    };
    "/v1/lists/{id}/accounts:add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put up to 1,000 accounts on a list; unknown ids are told and do no harm */
        post: operations["addToList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lists/{id}/accounts:remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up to 1,000 accounts off a list; unknown ids are told and do no harm */
        post: operations["removeFromList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags that accounts have, each once, by their letters */
        get: operations["listTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The owners that accounts have, each once, by their letters */
        get: operations["listOwners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of an account whom evidence names, newest first */
        get: operations["listContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/decision-makers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who decides at an account, in the order in which to talk to them, each with the reason
         * @description Contacts tagged `decision_maker` or of C or VP level; nobody who has left.
         */
        get: operations["listDecisionMakers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person with where he or she is named */
        get: operations["getContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what a person is to your team
         * @description `null` takes the tag away. A report that the person has left replaces it.
         */
        patch: operations["updateContact"];
        trace?: never;
    };
    "/v1/contacts/{id}:erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a person everywhere, for good
         * @description The contact is gone at once, and so is every contact of that name in the workspace. A job then blacks the name out of documents, signals, scores, events, fires, deliveries, waiting pushes, notes, custom attributes and what companies' pages say: in any case, with or without accents, with `ue` for `ü`, a genitive s, up to two middle names, or the surname first; nicknames, initials and other transcriptions are not found. Briefs are never edited, but shown without the name from then on, with `redactions` that say so. The person is left out of whatever is read later. The name is kept, sealed, for that alone; when the key is lost (`keys rotate-secret --lost`) they are no longer left out. Not undone: backups made before still hold the person until they are removed, and so do answers kept for an `Idempotency-Key`, for 24 hours. Names of companies and addresses of public pages stay as they are. With `Prefer: wait=30` the answer is held until the job has ended.
         */
        post: operations["eraseContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That people were removed, newest first; nothing tells who */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The score of an account, now or at a past instant, and the four lines it is made of
         * @description The contributions of the four lines sum to the score. `scored_at` says since when it stood so; before the first scoring there is none (404 `score_not_found`).
         */
        get: operations["explainScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the score of an account came about, newest first; the contributions of a point sum to its score */
        get: operations["listScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signals of the workspace, the latest detected first; filters combine */
        get: operations["listSignals"];
        put?: never;
        /**
         * Report what you know yourselves; it counts like any other signal
         * @description The source is required: its excerpt is kept, word for word, as the evidence. `account_id`, `domain` or `external_id` names the account. `type` is one of the built-in types or a key of your own. A report of an event that is known adds a source to its signal (200) instead of a new one (201). Without `occurred_at` the day the source was published counts, else now; more than three half-lives back is 400 `invalid_timestamp`. The account is scored about 3 seconds later; `:rescore` does it at once.
         */
        post: operations["createSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signals of one account, the latest detected first unless `sort` says otherwise */
        get: operations["listAccountSignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 47 types of signals that can be detected */
        get: operations["listSignalTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One signal with the sources it rests on */
        get: operations["getSignal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals/{id}:feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether a signal was useful, noise or wrong
         * @description Can be repeated: of each key the last verdict stands, and of several keys the latest counts. A signal judged `wrong` is `retracted`: it counts no more, its account is scored again about 3 seconds later, and briefs that are written stay as they are. When `wrong` is withdrawn or another verdict comes later, the signal is restored. The events `signal.retracted` and `signal.restored` tell of it.
         */
        post: operations["judgeSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/signals/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How precise the signals are, by the feedback on them
         * @description Precision is the share of judged signals that are `useful`, each signal by the verdict that counts: overall, by type, by place (a signal read in several places counts for each), by configured feed and by bot, the most judged first, at most 100 rows each but for types. What nobody judged is left out, but for types that were asked for.
         */
        get: operations["getSignalQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The text that a signal was read in
         * @description As it stood when it was fetched. The `evidence` of a signal's sources points into `text`, by UTF-16 code units.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The event log, oldest first
         * @description Every event once, in the order in which they were stored, for as long as `retention.events` keeps them (30 days unless set otherwise). On the last page ask again later with `after` set to the last `event_id`: nothing is missed or told twice. An `after` that the log does not hold (any more) is 400 `invalid_param`. Rows are the bodies of webhooks without the fields of a delivery. Events of a deleted account stay until it is purged.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The event log as it grows, as server-sent events
         * @description `id` is the event's id, `event` its type, `data` the row of the list. Without `Last-Event-ID` or `after` it begins now; with one it first tells all that has been stored since, exactly once. When the log does not hold the event of `Last-Event-ID`, it says so with an event `log.gap` and begins with the oldest it has; an unknown `after` is 400 `invalid_param`. A comment is sent every 15 seconds. Ends within 30 seconds when its key is revoked.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The briefs of all accounts, every version, the newest generated first */
        get: operations["listBriefs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/briefs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a brief by its id */
        get: operations["getBriefById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest brief of an account, or an earlier version word for word */
        get: operations["getBrief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/brief/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of an account's brief, newest first */
        get: operations["listBriefVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/brief:regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a new version from what is already known */
        post: operations["regenerateBrief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/crawl:on-demand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read every source of an account now
         * @description Joins a crawl that is under way. With `Prefer: wait=30` the answer is held until it has finished.
         */
        post: operations["crawlOnDemand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/crawls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The crawls of an account, newest first */
        get: operations["listCrawls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}/crawls/{crawl}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a crawl has come */
        get: operations["getCrawl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bots of the workspace, newest first; their health is told one by one */
        get: operations["listBots"];
        put?: never;
        /**
         * Create a bot; it counts against the quota at once
         * @description Its first run only notes what is there; what changes or comes afterwards can fire. One with the cadence `on_push` fetches nothing and reads what is sent to it by `:push`; only this answer holds the secret for that.
         */
        post: operations["createBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The six templates a bot can start from */
        get: operations["listBotTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a bot and look at its source once, without storing anything
         * @description The body is checked in full and the source is read as a run would read it. What the rule finds is told as if nothing had been seen before. With the cadence `on_push` there is nothing to look at: `error.code` is `waits_for_push`.
         */
        post: operations["previewBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots:backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a bot that is not stored would have fired over what is kept of its source
         * @description The body is checked in full. What the runs of another bot of the workspace have seen of the same source is asked about, up to 90 days back; without such a bot nothing can be told. Nothing is fetched and nothing is stored.
         */
        post: operations["backtestNewBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One bot: its configuration, its state and its health */
        get: operations["getBot"];
        /**
         * Replace the whole configuration of a bot
         * @description What is left out falls back to the template. State and history stay; another source or rule begins with a new baseline.
         */
        put: operations["replaceBot"];
        post?: never;
        /** Delete a bot; its runs and fires can be read for 30 days */
        delete: operations["deleteBot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}:pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a bot; its place in the quota is free, configuration and history stay */
        post: operations["pauseBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}:resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a bot; it needs a free place in the quota, and its failures are forgotten */
        post: operations["resumeBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}:run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a bot now, whatever its cadence
         * @description With `Prefer: wait=30` the answer is held until the run has finished. A run by hand always fetches afresh; that of a bot with the cadence `on_push`, which fetches nothing, is `skipped`.
         */
        post: operations["runBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}:backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a bot would have fired over what is kept of its source
         * @description Asks its rule, or the one in the body, about what its runs have seen, up to 90 days back. Nothing is fetched and nothing is stored. Over its own rule it counts what its runs have fired; over another one it counts what `limits` says.
         */
        post: operations["backtestBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The runs of a bot, newest first */
        get: operations["listBotRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run of a bot */
        get: operations["getBotRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}/fires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signals a bot has fired, with what each rests on, newest first */
        get: operations["listBotFires"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a bot's runs went over 24 hours, 7 days and 30 days */
        get: operations["getBotHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}:push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send something to a bot, signed with its secret
         * @description For bots with the cadence `on_push`, which fetch nothing. The sender needs no API key: it signs the request with the bot's own secret, by the same three headers that our webhooks carry. A key of the role `read_write` does as well.
         *
         *     The body is one item or a list of them. Each is looked at by the rule (`keyword`, `regex`, `new_item` or `semantic`) and fires at most once: it is known again by its `id`, else by its content. With `content_diff` each item is a version of one text, compared with the one before. With `number_change` the body is any JSON, read by `json_path`. Only these two begin with a baseline. Rules with selectors are refused when the bot is made.
         *
         *     What is answered with 202 is stored. Runs follow in the order of the answers. The same `webhook-id` with the same body, within a day, is answered with the run it had and does nothing; with another body it is 409 `idempotency_key_reused`. A paused bot answers 409 `bot_paused`.
         */
        post: operations["pushToBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}:rotate-push-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new secret for what is sent to a bot; only this answer holds it
         * @description The one before is good for another day. Also the way to the first secret of a bot that comes from a file, or got the cadence `on_push` later.
         */
        post: operations["rotateBotPushSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The alerts of bots with every attempt at delivering them, newest first */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The inbox of the workspace, newest first
         * @description What bots tell through `in_app`, and what they could not tell through another channel, with the reason in `undelivered`.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notifications:read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notifications as read: those named, or without a body the newest 500 that nobody has read */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots:test-alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test to where a bot would tell things, without creating it
         * @description As `:test-alert` of a bot that is there. The test stands in the audit log, and in no list of alerts.
         */
        post: operations["testNewAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{id}:test-alert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test to where a bot tells things
         * @description It goes out at once, once, and quiet hours do not hold it. The answer is 200 also when it could not be delivered: `status` and `error` say so.
         */
        post: operations["testBotAlert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{kind}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All accounts, signals, briefs or contacts as CSV, a header first
         * @description `kind` is accounts, signals, briefs or contacts; the newest come first. Each filter belongs to the kinds it names.
         */
        get: operations["exportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{kind}.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All accounts, signals, briefs or contacts as lines of JSON
         * @description `kind` is accounts, signals, briefs or contacts; the newest come first. Each filter belongs to the kinds it names.
         */
        get: operations["exportNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exports that were asked for, newest first */
        get: operations["listExports"];
        put?: never;
        /** Ask for an export; `export.completed` says when it can be downloaded */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One export and where it can be downloaded */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows of a completed export, for a day
         * @description Rows made after the export was asked for are left out, and what has been deleted since is not in it. In the format of the export: `text/csv` or `application/x-ndjson`.
         */
        get: operations["downloadExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The endpoints of the workspace, newest first */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Register an endpoint; only this answer holds its signing secret
         * @description Repeated with the same `Idempotency-Key` within 24 hours, the answer shows the secret again; it is stored encrypted.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint */
        get: operations["getWebhook"];
        /** The same as PATCH */
        put: operations["putWebhook"];
        post?: never;
        /** Send nothing to an endpoint any more */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change an endpoint; what is left out stays as it is
         * @description `filters` replaces all filters. A new `secret` is never shown; for a day the standard headers are signed with the old one too. Enabled again, an endpoint gets what was held for it by `:replay`.
         */
        patch: operations["updateWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{id}:rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new signing secret; only this answer holds it
         * @description `X-Mama-Signature` is made with the new one at once; `webhook-signature` holds a signature with each for a day.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}:test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event `webhook.test` to this endpoint alone
         * @description Signed and tried like any other delivery, also while the endpoint is disabled.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to an endpoint, with every attempt, newest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery with every attempt, and what was sent */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{delivery}:redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again, with the same event id
         * @description The attempts made are kept and counted on; the schedule of retries begins anew. One that is still on its way is tried at once.
         */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}:replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send everything again that failed or was held for an endpoint, or all of a stretch, oldest first
         * @description With `status` `any` also what has arrived, for a receiver that lost it: event ids stay the same. `since` and `until` are about when a delivery was made. The answer says how many there are. They are started in order, several at a time, so they may arrive out of it; `sequence` tells the order.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspace of the key, with its limits */
        get: operations["getWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give the workspace another name */
        patch: operations["updateWorkspace"];
        trace?: never;
    };
    "/v1/workspace/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the workspace uses of what it may */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workspace/rubric": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rubric in force and how far all accounts have been scored by it, or an earlier version */
        get: operations["getRubric"];
        /**
         * Replace the rubric; all accounts are scored by the new one in the background
         * @description The whole rubric is replaced: what the body leaves out is as in a new workspace, not as before. With `version` the change is refused (409 `version_conflict`) when that is no longer the version in force. The same rubric again changes nothing. `rescoring` tells how far the scoring is; a change of `floor`, `key_roles` and `competitors` alone needs none. What reading adds (`updated_by`, `updated_at`, `rescoring`) may be sent back and is ignored.
         */
        put: operations["replaceRubric"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workspace/rubric:preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a rubric would change; nothing is stored
         * @description Takes the body of the replacement and compares the scores of the newest 2,000 accounts under both rubrics at this instant. `data` holds the 100 that would move farthest. Needs `read_write` and counts as a write.
         */
        post: operations["previewRubric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workspace/rubric/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of the rubric, newest first */
        get: operations["listRubricVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the appliance is well; needs no key */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Queue, crawls, event loop, database, disk and backups
         * @description The figures that `/metrics` has for machines, for people. Those of crawls are the workspace's own, all others the appliance's.
         */
        get: operations["getSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The news feeds of the settings, which are read for every account, and how the last reading went
         * @description They are changed in the settings, under `feeds`.
         */
        get: operations["listFeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys of the workspace, newest first, revoked ones included */
        get: operations["listKeys"];
        put?: never;
        /**
         * Create a key; only this answer holds it and its signing secret
         * @description `expires_at` ends it, `allowed_cidrs` names where it may be used from, `require_signature` asks for `X-Mama-Signature` on every request: the hex HMAC-SHA256 of the body's bytes under `signing_secret`. It covers the body alone, neither path nor time; a `GET` is signed over an empty body. A signature that is sent is always checked. Repeated with the same `Idempotency-Key` within 24 hours, the answer shows key and secret again; it is stored encrypted.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}:revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a key at once */
        post: operations["revokeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is asking, and as whom a browser is signed in */
        get: operations["getSession"];
        put?: never;
        /**
         * Sign in from a browser with a key, or with the link that `serve` prints
         * @description `Authorization` holds the key, or once the part of the link behind `#`. The answer sets a cookie that stands for the key for seven days and as long as the key is in force; whatever changes something must also send `csrf_token` as `X-CSRF-Token`.
         */
        post: operations["signIn"];
        /** Sign out in this browser */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, newest first
         * @description Every change that a key, a command, a file or the appliance itself made to keys, bots, webhooks, lists, workspace and rubric, with what was before and after; every other write of a caller by what was asked for; first uses of keys, and sign-ins that failed (some an hour; `left_out_before` counts the rest). Secrets and the content of accounts are never in it. Rows are written in the transaction of the change and can be neither edited nor removed; `signalmama audit verify` proves it. Kept for `retention.audit`. What concerns the whole appliance is shown in its first workspace.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the audit log is what was written
         * @description Goes through the whole log, of all workspaces, as `signalmama audit verify` does. `head` kept elsewhere proves later that nothing before it was written anew.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "account.score_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An account's score has moved by more than 10 points since the last such event. */
        post: operations["onAccountScoreChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "account.score_jumped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An account's score has risen to the workspace's floor or above it. */
        post: operations["onAccountScoreJumped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "brief.generated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new version of a brief was written. */
        post: operations["onBriefGenerated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "signal.fired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A signal was detected. High volume: filter by `signal_types` or `strength_gte`. */
        post: operations["onSignalFired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contact.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person was found at an account. */
        post: operations["onContactAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "workspace.rubric_updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The weights, the floor or the criteria of the rubric were changed. */
        post: operations["onWorkspaceRubricUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "brief.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first version of an account's brief was written. */
        post: operations["onBriefCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "brief.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A later version of an account's brief was written. */
        post: operations["onBriefUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "signal.decayed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A signal has lost seven eighths of its weight and no longer counts. */
        post: operations["onSignalDecayed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "signal.retracted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A signal was taken back, as after the verdict `wrong`: it counts no more, and the account is scored again. */
        post: operations["onSignalRetracted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "signal.restored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a signal had been taken back for was withdrawn: it stands again. */
        post: operations["onSignalRestored"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "opener.generated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A brief was written that has an opener. */
        post: operations["onOpenerGenerated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "account.scored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One scoring has moved an account's score by 10 points or more. */
        post: operations["onAccountScored"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "account.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An account was added, or one that was deleted came back. */
        post: operations["onAccountCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "crawl.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A crawl of an account has ended. */
        post: operations["onCrawlCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bot.auto_paused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bot failed three times in a row, or robots.txt forbade its source, and it paused itself. */
        post: operations["onBotAutoPaused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another endpoint of the workspace was disabled: it answered 410, or took nothing for five days. */
        post: operations["onWebhookDisabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "export.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An export has ended, well or badly. */
        post: operations["onExportCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody asked for a test of this endpoint; nobody can subscribe to it. */
        post: operations["onWebhookTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "brief.shared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reserved: a shared brief was opened. */
        post: operations["onBriefShared"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "reply.classified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reserved: a reply was classified. */
        post: operations["onReplyClassified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @example {
         *       "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "domain": "northwind.example",
         *       "name": "Northwind Robotics",
         *       "aliases": [
         *         "Northwind"
         *       ],
         *       "external_id": "0015g00000XyZ",
         *       "linkedin_url": null,
         *       "attributes": {
         *         "industry": "Robotics",
         *         "employee_count": 320,
         *         "hq_country": "US",
         *         "tech": [
         *           "salesforce",
         *           "outreach"
         *         ]
         *       },
         *       "attribute_sources": {
         *         "industry": {
         *           "source": "page",
         *           "url": "https://northwind.example/",
         *           "method": "json-ld",
         *           "quote": "industry: Robotics",
         *           "confidence": 0.95,
         *           "observed_at": "2026-06-01T08:59:59.000Z"
         *         },
         *         "employee_count": {
         *           "source": "user",
         *           "url": null,
         *           "method": null,
         *           "quote": null,
         *           "confidence": null,
         *           "observed_at": null
         *         },
         *         "hq_country": {
         *           "source": "page",
         *           "url": "https://northwind.example/",
         *           "method": "address",
         *           "quote": "1 Quay Street, Boston, MA 02110, United States",
         *           "confidence": 0.9,
         *           "observed_at": "2026-06-01T08:59:59.000Z"
         *         },
         *         "tech": {
         *           "source": "user",
         *           "url": null,
         *           "method": null,
         *           "quote": null,
         *           "confidence": null,
         *           "observed_at": null
         *         }
         *       },
         *       "enrichment": [
         *         {
         *           "field": "industry",
         *           "values": [
         *             "Robotics"
         *           ],
         *           "url": "https://northwind.example/",
         *           "method": "json-ld",
         *           "quote": "industry: Robotics",
         *           "confidence": 0.95,
         *           "observed_at": "2026-06-01T08:59:59.000Z"
         *         }
         *       ],
         *       "owner": "dana@acme.example",
         *       "owner_id": "dana@acme.example",
         *       "notes": null,
         *       "tags": [
         *         "tier-1"
         *       ],
         *       "list_ids": [
         *         "list_01K8Z3E5QJ6T7V8W9XYA"
         *       ],
         *       "archetype": null,
         *       "managed_by": "api",
         *       "status": "active",
         *       "score": 82,
         *       "score_breakdown": {
         *         "fit": 95,
         *         "recency": 78,
         *         "strength": 82,
         *         "depth": 68
         *       },
         *       "above_floor": true,
         *       "has_active_signal": true,
         *       "latest_brief": {
         *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *         "version": 7,
         *         "generated_at": "2026-06-01T09:00:00.000Z"
         *       },
         *       "signal_count": 4,
         *       "contact_count": 2,
         *       "decision_maker_count": 1,
         *       "last_scored_at": "2026-06-01T09:00:00.000Z",
         *       "next_score_at": "2026-06-01T15:00:00.000Z",
         *       "last_crawled_at": "2026-06-01T08:59:58.120Z",
         *       "next_crawl_at": "2026-06-02T08:59:58.120Z",
         *       "created_at": "2026-04-14T10:21:07.000Z",
         *       "updated_at": "2026-06-01T09:00:00.000Z",
         *       "deleted_at": null,
         *       "purge_at": null
         *     }
         */
        Account: {
            id: string;
            domain: string;
            /** @description As given; if none was, what the company's own pages call it, or a name made of the domain. */
            name: string;
            /** @description Other spellings of the name that texts use. A list that was given, be it empty, is the whole of it; else there may be spellings of the company's own pages among them. */
            aliases: string[];
            external_id: string | null;
            linkedin_url: string | null;
            /** @description What is in force: of each attribute what was given through the API, an import or the settings, else what the company's own pages say. */
            attributes: {
                industry?: string;
                employee_count?: number;
                hq_country?: string;
                business_model?: string;
                gtm_motion?: string;
                tech?: string[];
                founded_year?: number;
                custom?: {
                    [key: string]: string | number | boolean;
                };
            };
            /** @description Where each attribute in `attributes` comes from, by its name. */
            attribute_sources: {
                [key: string]: components["schemas"]["AttributeSource"];
            };
            /** @description Everything the company's own pages say of it, also where something else was given and is in force: a row for each field, page and way it was found. */
            enrichment: components["schemas"]["EnrichedValue"][];
            owner: string | null;
            /** @description The same as `owner`. */
            owner_id: string | null;
            notes: string | null;
            tags: string[];
            /** @description The lists it stands on, in the order it was put there. */
            list_ids: string[];
            /** @description The pattern of won deals it resembles; none is known yet. */
            archetype: {
                code: string;
                name: string;
                similarity: number;
            } | null;
            /**
             * @description `config`: it comes from the settings file and is changed there.
             * @enum {string}
             */
            managed_by: "api" | "config";
            /** @enum {string} */
            status: "active" | "deleted";
            score: number;
            score_breakdown: components["schemas"]["ScoreBreakdown"];
            /** @description Whether the score is at or above the floor of the workspace. */
            above_floor: boolean;
            /** @description Whether a live signal leads the score. */
            has_active_signal: boolean;
            latest_brief: {
                id: string;
                version: number;
                /** Format: date-time */
                generated_at: string;
            } | null;
            signal_count: number;
            contact_count: number;
            /** @description Of the contacts, as of the last scoring: tagged so, or of C or VP level, and not departed. */
            decision_maker_count: number;
            last_scored_at: string | null;
            next_score_at: string | null;
            last_crawled_at: string | null;
            next_crawl_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            deleted_at: string | null;
            purge_at: string | null;
        };
        /**
         * @example {
         *       "accounts": [
         *         {
         *           "domain": "northwind.example",
         *           "name": "Northwind Robotics"
         *         },
         *         {
         *           "domain": "halden.example"
         *         }
         *       ],
         *       "mode": "upsert"
         *     }
         */
        AccountBatch: {
            accounts: components["schemas"]["NewAccount"][];
            /** @enum {string} */
            mode?: "upsert" | "create";
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "index": 0,
         *           "status": "created",
         *           "id": "acct_01K8Z3E5QJ6T7V8W9XYA"
         *         },
         *         {
         *           "index": 1,
         *           "status": "error",
         *           "error": {
         *             "type": "invalid_request",
         *             "code": "missing_param",
         *             "message": "`domain` is required.",
         *             "docs_url": "https://mama.example/docs#missing_param",
         *             "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
         *             "param": "domain"
         *           }
         *         }
         *       ],
         *       "summary": {
         *         "created": 1,
         *         "updated": 0,
         *         "unchanged": 0,
         *         "errors": 1
         *       }
         *     }
         */
        AccountBatchResult: {
            data: {
                index: number;
                /** @enum {string} */
                status: "created" | "updated" | "unchanged" | "error";
                id?: string;
                error?: components["schemas"]["Error"];
            }[];
            summary: {
                created: number;
                updated: number;
                unchanged: number;
                errors: number;
            };
        };
        /**
         * @example {
         *       "owner_id": "kim@team.example",
         *       "tags": [
         *         "tier 1"
         *       ],
         *       "list_ids": [
         *         "list_01K8Z3E5QJ6T7V8W9XYA"
         *       ],
         *       "attributes": {
         *         "employee_count": 240,
         *         "custom": {
         *           "region": "west",
         *           "old_key": null
         *         }
         *       }
         *     }
         */
        AccountChanges: {
            name?: string | null;
            aliases?: string[] | null;
            external_id?: string | null;
            /** Format: uri */
            linkedin_url?: string | null;
            owner?: string | null;
            owner_id?: string | null;
            notes?: string | null;
            tags?: string[] | null;
            list_ids?: string[] | null;
            attributes?: {
                industry?: string | null;
                employee_count?: number | null;
                hq_country?: string | null;
                business_model?: string | null;
                gtm_motion?: string | null;
                tech?: string[] | null;
                founded_year?: number | null;
                custom?: {
                    [key: string]: string | number | boolean | null;
                } | null;
            } | null;
        };
        /**
         * @example {
         *       "event": "account.created",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        AccountCreatedEvent: {
            /** @constant */
            event: "account.created";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            brief_url: string;
        };
        /**
         * @example {
         *       "csv": "Company,Website,Employees\nNorthwind Robotics,https://northwind.example,240\n",
         *       "mode": "upsert",
         *       "dry_run": true,
         *       "columns": {
         *         "domain": "Website"
         *       }
         *     }
         */
        AccountImport: {
            csv: string;
            /** @enum {string} */
            mode?: "upsert" | "create";
            dry_run?: boolean;
            columns?: {
                [key: string]: string;
            };
        };
        /**
         * @example {
         *       "dry_run": true,
         *       "data": [
         *         {
         *           "row": 1,
         *           "status": "created",
         *           "domain": "northwind.example"
         *         }
         *       ],
         *       "summary": {
         *         "created": 1,
         *         "updated": 0,
         *         "unchanged": 0,
         *         "errors": 0
         *       },
         *       "columns": {
         *         "domain": "Website",
         *         "name": "Company",
         *         "employee_count": "Employees"
         *       },
         *       "ignored_columns": [
         *         "Phone"
         *       ]
         *     }
         */
        AccountImportResult: {
            dry_run: boolean;
            data: {
                row: number;
                /** @enum {string} */
                status: "created" | "updated" | "unchanged" | "error";
                id?: string;
                domain?: string;
                error?: components["schemas"]["Error"];
                further_errors?: components["schemas"]["Error"][];
            }[];
            summary: {
                created: number;
                updated: number;
                unchanged: number;
                errors: number;
            };
            columns: {
                [key: string]: string;
            };
            ignored_columns: string[];
        };
        /**
         * @example {
         *       "event": "account.score_changed",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "score": 82,
         *       "previous_score": 61,
         *       "delta": 21,
         *       "direction": "up",
         *       "score_breakdown": {
         *         "fit": 95,
         *         "recency": 78,
         *         "strength": 82,
         *         "depth": 68
         *       },
         *       "reason": "signal",
         *       "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *       "scored_at": "2026-06-01T09:00:00.000Z",
         *       "brief_url": "https://mama.example/brief/northwind.example",
         *       "previous_breakdown": {
         *         "fit": 95,
         *         "recency": 41,
         *         "strength": 60,
         *         "depth": 38
         *       },
         *       "floor": 70
         *     }
         */
        AccountScoreChangedEvent: {
            /** @constant */
            event: "account.score_changed";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            score: number;
            previous_score: number;
            delta: number;
            /** @enum {string} */
            direction: "up" | "down";
            score_breakdown: components["schemas"]["ScoreBreakdown"];
            reason: string | null;
            lead_signal_id: string | null;
            scored_at: string | null;
            brief_url: string;
            previous_breakdown?: components["schemas"]["ScoreBreakdown"];
            floor?: number;
        };
        /**
         * @example {
         *       "event": "account.score_jumped",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "score": 82,
         *       "previous_score": 61,
         *       "delta": 21,
         *       "direction": "up",
         *       "score_breakdown": {
         *         "fit": 95,
         *         "recency": 78,
         *         "strength": 82,
         *         "depth": 68
         *       },
         *       "reason": "signal",
         *       "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *       "scored_at": "2026-06-01T09:00:00.000Z",
         *       "brief_url": "https://mama.example/brief/northwind.example",
         *       "previous_breakdown": {
         *         "fit": 95,
         *         "recency": 41,
         *         "strength": 60,
         *         "depth": 38
         *       },
         *       "floor": 70
         *     }
         */
        AccountScoreJumpedEvent: {
            /** @constant */
            event: "account.score_jumped";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            score: number;
            previous_score: number;
            delta: number;
            /** @enum {string} */
            direction: "up" | "down";
            score_breakdown: components["schemas"]["ScoreBreakdown"];
            reason: string | null;
            lead_signal_id: string | null;
            scored_at: string | null;
            brief_url: string;
            previous_breakdown?: components["schemas"]["ScoreBreakdown"];
            floor?: number;
        };
        /**
         * @example {
         *       "event": "account.scored",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "score": 82,
         *       "previous_score": 61,
         *       "delta": 21,
         *       "direction": "up",
         *       "score_breakdown": {
         *         "fit": 95,
         *         "recency": 78,
         *         "strength": 82,
         *         "depth": 68
         *       },
         *       "reason": "signal",
         *       "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *       "scored_at": "2026-06-01T09:00:00.000Z",
         *       "brief_url": "https://mama.example/brief/northwind.example",
         *       "previous_breakdown": {
         *         "fit": 95,
         *         "recency": 41,
         *         "strength": 60,
         *         "depth": 38
         *       },
         *       "floor": 70
         *     }
         */
        AccountScoredEvent: {
            /** @constant */
            event: "account.scored";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            score: number;
            previous_score: number;
            delta: number;
            /** @enum {string} */
            direction: "up" | "down";
            score_breakdown: components["schemas"]["ScoreBreakdown"];
            reason: string | null;
            lead_signal_id: string | null;
            scored_at: string | null;
            brief_url: string;
            previous_breakdown?: components["schemas"]["ScoreBreakdown"];
            floor?: number;
        };
        /**
         * @example {
         *       "id": "alr_01K8Z3E5QJ6T7V8W9XYA",
         *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "webhook_id": null,
         *       "run_id": "run_01K8Z3E5QJ6T7V8W9XYA",
         *       "reason": "fires",
         *       "channel": "slack",
         *       "destination": "#competitors",
         *       "status": "failed",
         *       "fire_ids": [
         *         "fire_01K8Z3E5QJ6T7V8W9XYA"
         *       ],
         *       "folded_into": null,
         *       "not_before": "2026-06-02T06:04:13.011Z",
         *       "attempts": [
         *         {
         *           "number": 1,
         *           "at": "2026-06-02T06:04:13.120Z",
         *           "duration_ms": 142,
         *           "outcome": "rejected",
         *           "http_status": 200,
         *           "error": "channel_not_found"
         *         }
         *       ],
         *       "next_attempt_at": null,
         *       "error": {
         *         "code": "channel_not_found",
         *         "message": "Slack knows no such channel, or the bot cannot see it."
         *       },
         *       "delivered_at": null,
         *       "created_at": "2026-06-02T06:04:13.011Z",
         *       "updated_at": "2026-06-02T06:04:13.262Z"
         *     }
         */
        Alert: {
            id: string;
            /** @description Empty when the appliance tells of itself. */
            bot_id: string;
            /** @description The endpoint that was disabled. */
            webhook_id: string | null;
            run_id: string | null;
            /**
             * @description What it is about: what a bot fired, that it paused itself, a test; or something of the appliance itself.
             * @enum {string}
             */
            reason: "fires" | "auto_paused" | "test" | "webhook_disabled" | "backup_failed" | "backup_works";
            /** @enum {string} */
            channel: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
            /** @description Of an address only its origin. */
            destination: string | null;
            /**
             * @description `digested` is told in the message of another alert, `folded_into`.
             * @enum {string}
             */
            status: "waiting" | "digested" | "delivered" | "failed";
            /** @description The fires its message tells, those of digested alerts included. */
            fire_ids: string[];
            folded_into: string | null;
            /**
             * Format: date-time
             * @description Held until then: five minutes after a bot's last message, or by quiet hours.
             */
            not_before: string;
            attempts: {
                number: number;
                /** Format: date-time */
                at: string;
                duration_ms: number;
                /** @enum {string} */
                outcome: "delivered" | "rejected" | "unreachable";
                http_status: number | null;
                error: string | null;
            }[];
            next_attempt_at: string | null;
            error: {
                code: string;
                message: string;
            } | null;
            delivered_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "alr_01K8Z3E5QJ6T7V8W9XYA",
         *           "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *           "webhook_id": null,
         *           "run_id": "run_01K8Z3E5QJ6T7V8W9XYA",
         *           "reason": "fires",
         *           "channel": "slack",
         *           "destination": "#competitors",
         *           "status": "failed",
         *           "fire_ids": [
         *             "fire_01K8Z3E5QJ6T7V8W9XYA"
         *           ],
         *           "folded_into": null,
         *           "not_before": "2026-06-02T06:04:13.011Z",
         *           "attempts": [
         *             {
         *               "number": 1,
         *               "at": "2026-06-02T06:04:13.120Z",
         *               "duration_ms": 142,
         *               "outcome": "rejected",
         *               "http_status": 200,
         *               "error": "channel_not_found"
         *             }
         *           ],
         *           "next_attempt_at": null,
         *           "error": {
         *             "code": "channel_not_found",
         *             "message": "Slack knows no such channel, or the bot cannot see it."
         *           },
         *           "delivered_at": null,
         *           "created_at": "2026-06-02T06:04:13.011Z",
         *           "updated_at": "2026-06-02T06:04:13.262Z"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        AlertList: {
            data: components["schemas"]["Alert"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "channel": "slack",
         *       "destination": "#competitors",
         *       "status": "delivered",
         *       "attempts": [
         *         {
         *           "number": 1,
         *           "at": "2026-06-02T06:04:13.120Z",
         *           "duration_ms": 142,
         *           "outcome": "delivered",
         *           "http_status": 200,
         *           "error": null
         *         }
         *       ],
         *       "error": null
         *     }
         */
        AlertTest: {
            /** @enum {string} */
            channel: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
            /** @description Of an address only its origin. */
            destination: string | null;
            /** @enum {string} */
            status: "waiting" | "digested" | "delivered" | "failed";
            attempts: {
                number: number;
                /** Format: date-time */
                at: string;
                duration_ms: number;
                /** @enum {string} */
                outcome: "delivered" | "rejected" | "unreachable";
                http_status: number | null;
                error: string | null;
            }[];
            error: {
                code: string;
                message: string;
            } | null;
        };
        AttributeSource: {
            /**
             * @description `user`: given through the API, an import or the settings; nothing found ever takes its place.
             * @enum {string}
             */
            source: "user" | "page";
            url: string | null;
            method: ("json-ld" | "address" | "opengraph" | "meta" | "observed" | "title" | "text" | "link") | null;
            /** @description What the page says; `null` for lists. */
            quote: string | null;
            confidence: number | null;
            /** @description When the page was read that says so. */
            observed_at: string | null;
        };
        /**
         * @example {
         *       "id": "aud_01K8Z3E5QJ6T7V8W9XYA",
         *       "at": "2026-06-01T09:00:00.000Z",
         *       "actor": {
         *         "kind": "key",
         *         "id": "key_01K8Z3E5QJ6T7V8W9XYA"
         *       },
         *       "address": "203.0.113.7",
         *       "verb": "webhook.updated",
         *       "object": {
         *         "type": "webhook",
         *         "id": "wh_01K8Z3E5QJ6T7V8W9XYA"
         *       },
         *       "before": {
         *         "events": [
         *           "*"
         *         ]
         *       },
         *       "after": {
         *         "events": [
         *           "brief.generated"
         *         ]
         *       },
         *       "changed": [
         *         "events"
         *       ],
         *       "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
         *       "hash": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
         *     }
         */
        AuditRow: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @description `id` is that of a key, the user of the operating system for `cli`, or null. */
            actor: {
                /** @enum {string} */
                kind: "key" | "cli" | "file" | "system" | "stranger";
                id: string | null;
            };
            address: string | null;
            verb: string;
            object: {
                type: string;
                id: string | null;
            } | null;
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            } | null;
            /** @description All that is different now; of secrets and of what is purged with an account only the names. */
            changed: string[] | null;
            request_id: string | null;
            /** @description Covers this row and the hash of the row before it. */
            hash: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "aud_01K8Z3E5QJ6T7V8W9XYA",
         *           "at": "2026-06-01T09:00:00.000Z",
         *           "actor": {
         *             "kind": "key",
         *             "id": "key_01K8Z3E5QJ6T7V8W9XYA"
         *           },
         *           "address": "203.0.113.7",
         *           "verb": "webhook.updated",
         *           "object": {
         *             "type": "webhook",
         *             "id": "wh_01K8Z3E5QJ6T7V8W9XYA"
         *           },
         *           "before": {
         *             "events": [
         *               "*"
         *             ]
         *           },
         *           "after": {
         *             "events": [
         *               "brief.generated"
         *             ]
         *           },
         *           "changed": [
         *             "events"
         *           ],
         *           "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
         *           "hash": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        AuditRowList: {
            data: components["schemas"]["AuditRow"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "ok": true,
         *       "rows": 812,
         *       "head": {
         *         "seq": 812,
         *         "hash": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
         *       },
         *       "removed_up_to": 0,
         *       "flaw": null
         *     }
         */
        AuditVerdict: {
            ok: boolean;
            /** @description As many were looked at. */
            rows: number;
            head: {
                seq: number;
                hash: string;
            };
            /** @description The last row that retention has removed; 0 when none was. */
            removed_up_to: number;
            /** @description The first row that is not what was written. */
            flaw: {
                seq: number;
                id: string | null;
                what: string;
            } | null;
        };
        /**
         * @example {
         *       "days": 30,
         *       "match_rule": {
         *         "type": "keyword",
         *         "any": [
         *           "price"
         *         ]
         *       }
         *     }
         */
        Backtest: {
            /** @description Days back that are told of, up to 90, which is what is kept. */
            days?: number | null;
            match_rule?: components["schemas"]["MatchRuleInput"];
        };
        /**
         * @example {
         *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "status": "complete",
         *       "days": 90,
         *       "from": "2026-03-02T06:04:11.000Z",
         *       "until": "2026-05-31T06:02:40.000Z",
         *       "documents": 41,
         *       "would_have_fired": 1,
         *       "fires": [
         *         {
         *           "at": "2026-05-02T06:04:13.011Z",
         *           "title": "Pricing",
         *           "title_spans": [],
         *           "matched_text": "Team $39 per seat",
         *           "spans": [
         *             {
         *               "start": 5,
         *               "end": 8
         *             }
         *           ],
         *           "diff": {
         *             "before": "Team $29 per seat",
         *             "after": "Team $39 per seat",
         *             "removed": [
         *               {
         *                 "start": 5,
         *                 "end": 8
         *               }
         *             ],
         *             "added": [
         *               {
         *                 "start": 5,
         *                 "end": 8
         *               }
         *             ]
         *           },
         *           "source_url": "https://fenwick.example/pricing",
         *           "account_ids": []
         *         }
         *       ],
         *       "limits": [
         *         {
         *           "code": "begins_with_baseline",
         *           "count": null,
         *           "message": "The first look that is kept is what later ones are compared with; it fires nothing."
         *         }
         *       ]
         *     }
         */
        BacktestResult: {
            /** @description The bot whose looks these are. */
            bot_id: string | null;
            /**
             * @description `complete` when each look was decided as a run would have; `limits` says what is missing.
             * @enum {string}
             */
            status: "complete" | "partial" | "not_replayable";
            days: number;
            /** @description When the first look that is kept was taken. */
            from: string | null;
            until: string | null;
            /** @description Looks asked about. Of those that showed nothing new one stands for all. */
            documents: number;
            /** @description Fires in these days, one for each account a match goes to as things stand now. */
            would_have_fired: number;
            /** @description The matches, newest first, at most 100. */
            fires: {
                /** Format: date-time */
                at: string;
                title: string;
                title_spans: components["schemas"]["Span"][];
                matched_text: string;
                spans: components["schemas"]["Span"][];
                diff: {
                    before: string;
                    after: string;
                    /** @description What in `before` is gone. */
                    removed: components["schemas"]["Span"][];
                    /** @description What in `after` is new. */
                    added: components["schemas"]["Span"][];
                } | null;
                source_url: string;
                /** @description Empty for a signal of the workspace alone. */
                account_ids: string[];
            }[];
            /** @description What could not be replayed as it would have run, and why. */
            limits: {
                /** @enum {string} */
                code: "not_readable" | "nothing_kept" | "of_stored_items" | "begins_with_baseline" | "kept_in_part" | "too_large" | "unreadable" | "flawed" | "confirmed_by_next_run" | "undecided" | "cut_short";
                count: number | null;
                message: string;
            }[];
        };
        /**
         * @example {
         *       "error": {
         *         "type": "invalid_request",
         *         "code": "missing_param",
         *         "message": "`domain` is required.",
         *         "docs_url": "http://127.0.0.1:8787/docs#missing_param",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
         *         "param": "domain"
         *       }
         *     }
         */
        BadRequestError: {
            error: {
                /** @enum {string} */
                type: "invalid_request";
                /** @enum {string} */
                code: "missing_param" | "invalid_param" | "invalid_json" | "invalid_cursor" | "invalid_timestamp" | "unknown_signal_type" | "unknown_template" | "invalid_match_rule" | "invalid_cadence" | "invalid_source_url" | "batch_too_large" | "unsupported_event";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "key": null,
         *       "name": "Fenwick pricing",
         *       "template": "competitor-pricing",
         *       "source": "https://fenwick.example/pricing",
         *       "params": {},
         *       "cadence": "daily",
         *       "timezone": "UTC",
         *       "enabled_hours": null,
         *       "match_rule": {
         *         "type": "content_diff",
         *         "selector": ".plan-card",
         *         "ignore": [],
         *         "min_change": 0
         *       },
         *       "fires_signal": "competitor_price_change",
         *       "signal_score": 25,
         *       "account_ids": null,
         *       "account_match": "auto",
         *       "actions": [
         *         "alert"
         *       ],
         *       "alert": {
         *         "channel": "slack",
         *         "destination": "#competitors"
         *       },
         *       "managed_by": "api",
         *       "config_file": null,
         *       "status": "active",
         *       "pause_reason": null,
         *       "consecutive_failures": 0,
         *       "push_secret_created_at": null,
         *       "next_run_at": "2026-06-02T06:04:12.345Z",
         *       "would_have_recovered_at": null,
         *       "last_run_at": null,
         *       "last_success_at": null,
         *       "last_fire_at": null,
         *       "fire_count": 0,
         *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "updated_at": "2026-06-01T09:00:00.000Z"
         *     }
         */
        Bot: {
            id: string;
            key: string | null;
            name: string;
            template: string;
            source: string;
            params: {
                [key: string]: unknown;
            };
            cadence: string;
            timezone: string;
            enabled_hours: {
                from: string;
                to: string;
            } | null;
            match_rule: components["schemas"]["MatchRule"];
            fires_signal: string;
            signal_score: number;
            account_ids: string[] | null;
            /** @enum {string} */
            account_match: "auto" | "mentioned" | "workspace";
            actions: ("alert" | "auto_brief" | "crm_push")[];
            alert: {
                /** @enum {string} */
                channel: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
                /** @description Who has an address can post there: in events, and for keys that may only read, it is the origin. */
                destination: string | null;
            } | null;
            /** @enum {string} */
            managed_by: "api" | "config";
            /** @description The file that lists it; null for one made over the API, in events, and for keys that may only read. */
            config_file?: string | null;
            /** @enum {string} */
            status: "active" | "paused" | "auto_paused";
            pause_reason: ("manual" | "failures" | "robots" | "quota") | null;
            consecutive_failures: number;
            /** @description When the secret for what is sent to the bot was made; null without one. */
            push_secret_created_at: string | null;
            next_run_at: string | null;
            /** @description When a bot that paused itself first saw, looking now and then, that it would work again. */
            would_have_recovered_at: string | null;
            last_run_at: string | null;
            last_success_at: string | null;
            last_fire_at: string | null;
            fire_count: number;
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @example {
         *       "event": "bot.auto_paused",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "bot": {
         *         "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *         "key": null,
         *         "name": "Fenwick pricing",
         *         "template": "competitor-pricing",
         *         "source": "https://fenwick.example/pricing",
         *         "params": {},
         *         "cadence": "daily",
         *         "timezone": "UTC",
         *         "enabled_hours": null,
         *         "match_rule": {
         *           "type": "content_diff",
         *           "selector": ".plan-card",
         *           "ignore": [],
         *           "min_change": 0
         *         },
         *         "fires_signal": "competitor_price_change",
         *         "signal_score": 25,
         *         "account_ids": null,
         *         "account_match": "auto",
         *         "actions": [
         *           "alert"
         *         ],
         *         "alert": {
         *           "channel": "slack",
         *           "destination": "#competitors"
         *         },
         *         "managed_by": "api",
         *         "config_file": null,
         *         "status": "active",
         *         "pause_reason": null,
         *         "consecutive_failures": 0,
         *         "push_secret_created_at": null,
         *         "next_run_at": "2026-06-02T06:04:12.345Z",
         *         "would_have_recovered_at": null,
         *         "last_run_at": null,
         *         "last_success_at": null,
         *         "last_fire_at": null,
         *         "fire_count": 0,
         *         "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *         "created_at": "2026-06-01T09:00:00.000Z",
         *         "updated_at": "2026-06-01T09:00:00.000Z"
         *       },
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       }
         *     }
         */
        BotAutoPausedEvent: {
            /** @constant */
            event: "bot.auto_paused";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            bot: components["schemas"]["Bot"];
            account?: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
        };
        /**
         * @example {
         *       "id": "fire_01K8Z3E5QJ6T7V8W9XYA",
         *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "run_id": "run_01K8Z3E5QJ6T7V8W9XYA",
         *       "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "fired_at": "2026-06-02T06:04:13.011Z",
         *       "title": "Pricing",
         *       "title_spans": [],
         *       "matched_text": "Team $39 per seat",
         *       "spans": [
         *         {
         *           "start": 5,
         *           "end": 8
         *         }
         *       ],
         *       "diff": {
         *         "before": "Team $29 per seat",
         *         "after": "Team $39 per seat",
         *         "removed": [
         *           {
         *             "start": 5,
         *             "end": 8
         *           }
         *         ],
         *         "added": [
         *           {
         *             "start": 5,
         *             "end": 8
         *           }
         *         ]
         *       },
         *       "source_url": "https://fenwick.example/pricing",
         *       "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *       "alert": {
         *         "channel": "slack",
         *         "destination": "#competitors",
         *         "status": "delivered",
         *         "delivered_at": "2026-06-02T06:04:13.402Z"
         *       }
         *     }
         */
        BotFire: {
            id: string;
            bot_id: string;
            run_id: string;
            signal_id: string | null;
            account_id: string | null;
            /** Format: date-time */
            fired_at: string;
            /** @description Of the page or the entry that matched; the bot's name where it has none. */
            title: string | null;
            /** @description What in `title` made it match. */
            title_spans: components["schemas"]["Span"][];
            matched_text: string;
            /** @description What in `matched_text` made it match. Where nothing is marked here and in the title, the whole did. */
            spans: components["schemas"]["Span"][];
            diff: {
                before: string;
                after: string;
                /** @description What in `before` is gone. */
                removed: components["schemas"]["Span"][];
                /** @description What in `after` is new. */
                added: components["schemas"]["Span"][];
            } | null;
            source_url: string;
            content_hash: string;
            alert: {
                /** @enum {string} */
                channel: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
                destination: string | null;
                /** @enum {string} */
                status: "pending" | "delivered" | "failed" | "digested";
                delivered_at: string | null;
            } | null;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "fire_01K8Z3E5QJ6T7V8W9XYA",
         *           "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *           "run_id": "run_01K8Z3E5QJ6T7V8W9XYA",
         *           "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *           "fired_at": "2026-06-02T06:04:13.011Z",
         *           "title": "Pricing",
         *           "title_spans": [],
         *           "matched_text": "Team $39 per seat",
         *           "spans": [
         *             {
         *               "start": 5,
         *               "end": 8
         *             }
         *           ],
         *           "diff": {
         *             "before": "Team $29 per seat",
         *             "after": "Team $39 per seat",
         *             "removed": [
         *               {
         *                 "start": 5,
         *                 "end": 8
         *               }
         *             ],
         *             "added": [
         *               {
         *                 "start": 5,
         *                 "end": 8
         *               }
         *             ]
         *           },
         *           "source_url": "https://fenwick.example/pricing",
         *           "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *           "alert": {
         *             "channel": "slack",
         *             "destination": "#competitors",
         *             "status": "delivered",
         *             "delivered_at": "2026-06-02T06:04:13.402Z"
         *           }
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        BotFireList: {
            data: components["schemas"]["BotFire"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "windows": {
         *         "24h": {
         *           "runs": 0,
         *           "success": 0,
         *           "failed": 0,
         *           "skipped": 0,
         *           "success_rate": null,
         *           "p50_ms": null,
         *           "p95_ms": null,
         *           "matches": 0,
         *           "fires": 0
         *         },
         *         "7d": {
         *           "runs": 0,
         *           "success": 0,
         *           "failed": 0,
         *           "skipped": 0,
         *           "success_rate": null,
         *           "p50_ms": null,
         *           "p95_ms": null,
         *           "matches": 0,
         *           "fires": 0
         *         },
         *         "30d": {
         *           "runs": 0,
         *           "success": 0,
         *           "failed": 0,
         *           "skipped": 0,
         *           "success_rate": null,
         *           "p50_ms": null,
         *           "p95_ms": null,
         *           "matches": 0,
         *           "fires": 0
         *         }
         *       },
         *       "consecutive_failures": 0,
         *       "last_error": null
         *     }
         */
        BotHealth: {
            bot_id: string;
            windows: {
                "24h": {
                    /** @description Runs that attempted something: `success` and `failed` together. */
                    runs: number;
                    success: number;
                    failed: number;
                    /** @description Runs that attempted nothing; they count nowhere else. */
                    skipped: number;
                    success_rate: number | null;
                    p50_ms: number | null;
                    p95_ms: number | null;
                    matches: number;
                    fires: number;
                };
                "7d": {
                    /** @description Runs that attempted something: `success` and `failed` together. */
                    runs: number;
                    success: number;
                    failed: number;
                    /** @description Runs that attempted nothing; they count nowhere else. */
                    skipped: number;
                    success_rate: number | null;
                    p50_ms: number | null;
                    p95_ms: number | null;
                    matches: number;
                    fires: number;
                };
                "30d": {
                    /** @description Runs that attempted something: `success` and `failed` together. */
                    runs: number;
                    success: number;
                    failed: number;
                    /** @description Runs that attempted nothing; they count nowhere else. */
                    skipped: number;
                    success_rate: number | null;
                    p50_ms: number | null;
                    p95_ms: number | null;
                    matches: number;
                    fires: number;
                };
            };
            consecutive_failures: number;
            last_error: {
                code: string;
                message: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *           "key": null,
         *           "name": "Fenwick pricing",
         *           "template": "competitor-pricing",
         *           "source": "https://fenwick.example/pricing",
         *           "params": {},
         *           "cadence": "daily",
         *           "timezone": "UTC",
         *           "enabled_hours": null,
         *           "match_rule": {
         *             "type": "content_diff",
         *             "selector": ".plan-card",
         *             "ignore": [],
         *             "min_change": 0
         *           },
         *           "fires_signal": "competitor_price_change",
         *           "signal_score": 25,
         *           "account_ids": null,
         *           "account_match": "auto",
         *           "actions": [
         *             "alert"
         *           ],
         *           "alert": {
         *             "channel": "slack",
         *             "destination": "#competitors"
         *           },
         *           "managed_by": "api",
         *           "config_file": null,
         *           "status": "active",
         *           "pause_reason": null,
         *           "consecutive_failures": 0,
         *           "push_secret_created_at": null,
         *           "next_run_at": "2026-06-02T06:04:12.345Z",
         *           "would_have_recovered_at": null,
         *           "last_run_at": null,
         *           "last_success_at": null,
         *           "last_fire_at": null,
         *           "fire_count": 0,
         *           "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *           "created_at": "2026-06-01T09:00:00.000Z",
         *           "updated_at": "2026-06-01T09:00:00.000Z"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        BotList: {
            data: components["schemas"]["Bot"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "status": "ok",
         *       "error": null,
         *       "robots_allowed": true,
         *       "http_status": 200,
         *       "latency_ms": 184,
         *       "bytes": 48213,
         *       "items": 20,
         *       "text": null,
         *       "matches": [
         *         {
         *           "title": "Fenwick opens in Lyon",
         *           "url": "https://wire.example/fenwick-lyon",
         *           "text": "Fenwick opens in Lyon",
         *           "title_spans": [
         *             {
         *               "start": 17,
         *               "end": 21
         *             }
         *           ],
         *           "spans": [
         *             {
         *               "start": 17,
         *               "end": 21
         *             }
         *           ],
         *           "diff": null,
         *           "published_at": "2026-06-01T07:30:00.000Z"
         *         }
         *       ],
         *       "match_count": 1,
         *       "first_run": "baseline",
         *       "notes": [],
         *       "next_runs": [
         *         "2026-06-01T10:00:00.000Z",
         *         "2026-06-01T11:00:00.000Z",
         *         "2026-06-01T12:00:00.000Z"
         *       ]
         *     }
         */
        BotPreview: {
            /**
             * @description As a run would have ended: `ok`, `no_match` or `failed`.
             * @enum {string}
             */
            status: "queued" | "running" | "ok" | "no_match" | "failed" | "skipped";
            error: {
                code: string;
                message: string;
            } | null;
            /** @description Null when nothing could be asked. */
            robots_allowed: boolean | null;
            http_status: number | null;
            latency_ms: number | null;
            bytes: number | null;
            /** @description Entries of a list; null for a page. */
            items: number | null;
            /** @description The watched text of a page, one block a line; null for a list. */
            text: string | null;
            /** @description What the rule finds in what is there now. */
            matches: {
                title: string;
                url: string;
                text: string;
                /** @description What in `title` matched. */
                title_spans: components["schemas"]["Span"][];
                /** @description What in `text` matched. Where nothing is marked, the whole did. */
                spans: components["schemas"]["Span"][];
                diff: {
                    before: string;
                    after: string;
                    /** @description What in `before` is gone. */
                    removed: components["schemas"]["Span"][];
                    /** @description What in `after` is new. */
                    added: components["schemas"]["Span"][];
                } | null;
                published_at: string | null;
            }[];
            match_count: number;
            /**
             * @description `baseline`: the first run only notes what is there and fires nothing. `matches`: what is sent to the bot first can fire.
             * @enum {string}
             */
            first_run: "baseline" | "matches";
            /** @description What to know of it with the settings of this appliance: access its source asks for, a channel that cannot send. */
            notes: {
                /** @enum {string} */
                code: "credentials_missing" | "credentials_advised" | "access_needed" | "channel_not_set_up";
                message: string;
            }[];
            /** @description When it would run, a few minutes of jitter aside. */
            next_runs: string[];
        };
        /**
         * @example {
         *       "id": "run_01K8Z3E5QJ6T7V8W9XYA",
         *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "trigger": "manual",
         *       "status": "ok",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "started_at": "2026-06-01T09:00:00.120Z",
         *       "finished_at": "2026-06-01T09:00:00.690Z",
         *       "http_status": 200,
         *       "latency_ms": 412,
         *       "bytes": 48213,
         *       "match_count": 1,
         *       "fire_count": 1,
         *       "error": null
         *     }
         */
        BotRun: {
            id: string;
            bot_id: string;
            /** @enum {string} */
            trigger: "schedule" | "manual" | "push" | "probe";
            /** @enum {string} */
            status: "queued" | "running" | "ok" | "no_match" | "failed" | "skipped";
            /** Format: date-time */
            created_at: string;
            started_at: string | null;
            finished_at: string | null;
            http_status: number | null;
            latency_ms: number | null;
            bytes: number | null;
            match_count: number;
            fire_count: number;
            error: {
                code: string;
                message: string;
            } | null;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "run_01K8Z3E5QJ6T7V8W9XYA",
         *           "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *           "trigger": "manual",
         *           "status": "ok",
         *           "created_at": "2026-06-01T09:00:00.000Z",
         *           "started_at": "2026-06-01T09:00:00.120Z",
         *           "finished_at": "2026-06-01T09:00:00.690Z",
         *           "http_status": 200,
         *           "latency_ms": 412,
         *           "bytes": 48213,
         *           "match_count": 1,
         *           "fire_count": 1,
         *           "error": null
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        BotRunList: {
            data: components["schemas"]["BotRun"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "key": "rss",
         *       "name": "News feed",
         *       "description": "Watches an RSS, Atom or JSON feed for new items.",
         *       "source": "The address of a feed",
         *       "params": {
         *         "type": "object",
         *         "properties": {
         *           "max_age_days": {
         *             "type": "integer",
         *             "minimum": 1,
         *             "maximum": 365
         *           }
         *         }
         *       },
         *       "default_match_rule": {
         *         "type": "new_item"
         *       },
         *       "default_fires_signal": "press_mention",
         *       "default_signal_score": 25,
         *       "default_cadence": "hourly"
         *     }
         */
        BotTemplate: {
            key: string;
            name: string;
            description: string;
            /** @description What the bot's `source` holds. */
            source: string;
            /** @description JSON Schema of the bot's `params`. */
            params: {
                [key: string]: unknown;
            };
            /** @description A keyword rule without phrases is a form: such a bot brings its own. */
            default_match_rule: components["schemas"]["MatchRule"];
            /** @description null where the bot must name a signal of its own. */
            default_fires_signal: string | null;
            default_signal_score: number;
            default_cadence: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "key": "rss",
         *           "name": "News feed",
         *           "description": "Watches an RSS, Atom or JSON feed for new items.",
         *           "source": "The address of a feed",
         *           "params": {
         *             "type": "object",
         *             "properties": {
         *               "max_age_days": {
         *                 "type": "integer",
         *                 "minimum": 1,
         *                 "maximum": 365
         *               }
         *             }
         *           },
         *           "default_match_rule": {
         *             "type": "new_item"
         *           },
         *           "default_fires_signal": "press_mention",
         *           "default_signal_score": 25,
         *           "default_cadence": "hourly"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        BotTemplateList: {
            data: components["schemas"]["BotTemplate"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "key": null,
         *       "name": "Fenwick pricing",
         *       "template": "competitor-pricing",
         *       "source": "https://fenwick.example/pricing",
         *       "params": {},
         *       "cadence": "daily",
         *       "timezone": "UTC",
         *       "enabled_hours": null,
         *       "match_rule": {
         *         "type": "content_diff",
         *         "selector": ".plan-card",
         *         "ignore": [],
         *         "min_change": 0
         *       },
         *       "fires_signal": "competitor_price_change",
         *       "signal_score": 25,
         *       "account_ids": null,
         *       "account_match": "auto",
         *       "actions": [
         *         "alert"
         *       ],
         *       "alert": {
         *         "channel": "slack",
         *         "destination": "#competitors"
         *       },
         *       "managed_by": "api",
         *       "config_file": null,
         *       "status": "active",
         *       "pause_reason": null,
         *       "consecutive_failures": 0,
         *       "push_secret_created_at": null,
         *       "next_run_at": "2026-06-02T06:04:12.345Z",
         *       "would_have_recovered_at": null,
         *       "last_run_at": null,
         *       "last_success_at": null,
         *       "last_fire_at": null,
         *       "fire_count": 0,
         *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "updated_at": "2026-06-01T09:00:00.000Z",
         *       "health": {
         *         "24h": {
         *           "runs": 0,
         *           "success": 0,
         *           "failed": 0,
         *           "skipped": 0,
         *           "success_rate": null,
         *           "p50_ms": null,
         *           "p95_ms": null,
         *           "matches": 0,
         *           "fires": 0
         *         },
         *         "7d": {
         *           "runs": 0,
         *           "success": 0,
         *           "failed": 0,
         *           "skipped": 0,
         *           "success_rate": null,
         *           "p50_ms": null,
         *           "p95_ms": null,
         *           "matches": 0,
         *           "fires": 0
         *         },
         *         "30d": {
         *           "runs": 0,
         *           "success": 0,
         *           "failed": 0,
         *           "skipped": 0,
         *           "success_rate": null,
         *           "p50_ms": null,
         *           "p95_ms": null,
         *           "matches": 0,
         *           "fires": 0
         *         }
         *       },
         *       "notes": []
         *     }
         */
        BotWithHealth: {
            id: string;
            key: string | null;
            name: string;
            template: string;
            source: string;
            params: {
                [key: string]: unknown;
            };
            cadence: string;
            timezone: string;
            enabled_hours: {
                from: string;
                to: string;
            } | null;
            match_rule: components["schemas"]["MatchRule"];
            fires_signal: string;
            signal_score: number;
            account_ids: string[] | null;
            /** @enum {string} */
            account_match: "auto" | "mentioned" | "workspace";
            actions: ("alert" | "auto_brief" | "crm_push")[];
            alert: {
                /** @enum {string} */
                channel: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
                /** @description Who has an address can post there: in events, and for keys that may only read, it is the origin. */
                destination: string | null;
            } | null;
            /** @enum {string} */
            managed_by: "api" | "config";
            /** @description The file that lists it; null for one made over the API, in events, and for keys that may only read. */
            config_file?: string | null;
            /** @enum {string} */
            status: "active" | "paused" | "auto_paused";
            pause_reason: ("manual" | "failures" | "robots" | "quota") | null;
            consecutive_failures: number;
            /** @description When the secret for what is sent to the bot was made; null without one. */
            push_secret_created_at: string | null;
            next_run_at: string | null;
            /** @description When a bot that paused itself first saw, looking now and then, that it would work again. */
            would_have_recovered_at: string | null;
            last_run_at: string | null;
            last_success_at: string | null;
            last_fire_at: string | null;
            fire_count: number;
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            health: {
                "24h": {
                    /** @description Runs that attempted something: `success` and `failed` together. */
                    runs: number;
                    success: number;
                    failed: number;
                    /** @description Runs that attempted nothing; they count nowhere else. */
                    skipped: number;
                    success_rate: number | null;
                    p50_ms: number | null;
                    p95_ms: number | null;
                    matches: number;
                    fires: number;
                };
                "7d": {
                    /** @description Runs that attempted something: `success` and `failed` together. */
                    runs: number;
                    success: number;
                    failed: number;
                    /** @description Runs that attempted nothing; they count nowhere else. */
                    skipped: number;
                    success_rate: number | null;
                    p50_ms: number | null;
                    p95_ms: number | null;
                    matches: number;
                    fires: number;
                };
                "30d": {
                    /** @description Runs that attempted something: `success` and `failed` together. */
                    runs: number;
                    success: number;
                    failed: number;
                    /** @description Runs that attempted nothing; they count nowhere else. */
                    skipped: number;
                    success_rate: number | null;
                    p50_ms: number | null;
                    p95_ms: number | null;
                    matches: number;
                    fires: number;
                };
            };
            /** @description What to know of it with the settings of this appliance: access its source asks for, a channel that cannot send. */
            notes: {
                /** @enum {string} */
                code: "credentials_missing" | "credentials_advised" | "access_needed" | "channel_not_set_up";
                message: string;
            }[];
        };
        /**
         * @example {
         *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "key": null,
         *       "name": "Fenwick pricing",
         *       "template": "competitor-pricing",
         *       "source": "https://fenwick.example/pricing",
         *       "params": {},
         *       "cadence": "on_push",
         *       "timezone": "UTC",
         *       "enabled_hours": null,
         *       "match_rule": {
         *         "type": "content_diff",
         *         "selector": ".plan-card",
         *         "ignore": [],
         *         "min_change": 0
         *       },
         *       "fires_signal": "competitor_price_change",
         *       "signal_score": 25,
         *       "account_ids": null,
         *       "account_match": "auto",
         *       "actions": [
         *         "alert"
         *       ],
         *       "alert": {
         *         "channel": "slack",
         *         "destination": "#competitors"
         *       },
         *       "managed_by": "api",
         *       "config_file": null,
         *       "status": "active",
         *       "pause_reason": null,
         *       "consecutive_failures": 0,
         *       "push_secret_created_at": "2026-06-01T09:00:00.000Z",
         *       "next_run_at": null,
         *       "would_have_recovered_at": null,
         *       "last_run_at": null,
         *       "last_success_at": null,
         *       "last_fire_at": null,
         *       "fire_count": 0,
         *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "updated_at": "2026-06-01T09:00:00.000Z",
         *       "push_secret": "whsec_dGhpcyBpcyBvbmx5IGFuIGV4YW1wbGUsIG5vIHNlY3I="
         *     }
         */
        BotWithSecret: {
            id: string;
            key: string | null;
            name: string;
            template: string;
            source: string;
            params: {
                [key: string]: unknown;
            };
            cadence: string;
            timezone: string;
            enabled_hours: {
                from: string;
                to: string;
            } | null;
            match_rule: components["schemas"]["MatchRule"];
            fires_signal: string;
            signal_score: number;
            account_ids: string[] | null;
            /** @enum {string} */
            account_match: "auto" | "mentioned" | "workspace";
            actions: ("alert" | "auto_brief" | "crm_push")[];
            alert: {
                /** @enum {string} */
                channel: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
                /** @description Who has an address can post there: in events, and for keys that may only read, it is the origin. */
                destination: string | null;
            } | null;
            /** @enum {string} */
            managed_by: "api" | "config";
            /** @description The file that lists it; null for one made over the API, in events, and for keys that may only read. */
            config_file?: string | null;
            /** @enum {string} */
            status: "active" | "paused" | "auto_paused";
            pause_reason: ("manual" | "failures" | "robots" | "quota") | null;
            consecutive_failures: number;
            /** @description When the secret for what is sent to the bot was made; null without one. */
            push_secret_created_at: string | null;
            next_run_at: string | null;
            /** @description When a bot that paused itself first saw, looking now and then, that it would work again. */
            would_have_recovered_at: string | null;
            last_run_at: string | null;
            last_success_at: string | null;
            last_fire_at: string | null;
            fire_count: number;
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Signs what is sent to the bot. Shown here and never again. */
            push_secret: string;
        };
        /**
         * @example {
         *       "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "version": 7,
         *       "generated_at": "2026-06-01T09:00:00.000Z",
         *       "score": 82,
         *       "score_breakdown": {
         *         "fit": 95,
         *         "recency": 78,
         *         "strength": 82,
         *         "depth": 68
         *       },
         *       "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
         *       "who_to_talk_to": [
         *         {
         *           "name": "Dana Reyes",
         *           "role": "Chief Revenue Officer",
         *           "tag": "new",
         *           "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
         *         }
         *       ],
         *       "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
         *       "signals": [
         *         "sig_01K8Z3E5QJ6T7V8W9XYA"
         *       ],
         *       "trigger": "score_moved",
         *       "previous_version": 6,
         *       "score_delta": 21,
         *       "claims": [
         *         {
         *           "field": "why_now",
         *           "start": 0,
         *           "end": 83,
         *           "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
         *           "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *           "url": "https://northwind.example/news/series-b"
         *         }
         *       ],
         *       "writer": {
         *         "kind": "template",
         *         "name": "plain",
         *         "version": "2"
         *       },
         *       "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
         *       "redactions": []
         *     }
         */
        Brief: {
            id: string;
            account_id: string;
            version: number;
            /** Format: date-time */
            generated_at: string;
            score: number;
            score_breakdown: components["schemas"]["ScoreBreakdown"];
            /** @description Why to talk to them now. Each fact in it is one of the `claims`. */
            why_now: string;
            who_to_talk_to: {
                name: string;
                role: string;
                tag: string;
                contact_id: string;
            }[];
            /** @description How an e-mail could begin; empty when there is nothing to say. */
            draft_opener: string;
            /** @description The ids of the signals it was written from. */
            signals: string[];
            /** @enum {string} */
            trigger: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
            previous_version: number | null;
            score_delta: number | null;
            claims: {
                /** @enum {string} */
                field: "why_now" | "draft_opener";
                start: number;
                end: number;
                text_span: string;
                signal_id: string;
                document_id: string;
                url: string | null;
            }[];
            writer: {
                /** @enum {string} */
                kind: "template" | "model";
                name: string;
                version: string;
            };
            /** @description SHA-256 over all of the above, by which to tell that it never changed. */
            content_hash: string;
            /** @description Whom the version is shown without: people erased since it was written. Names are blacked out, character by character; the version itself and its hash are what they were. */
            redactions: {
                erasure_id: string;
                /** Format: date-time */
                redacted_at: string;
            }[];
        };
        /**
         * @example {
         *       "event": "brief.created",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief": {
         *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "version": 7,
         *         "generated_at": "2026-06-01T09:00:00.000Z",
         *         "score": 82,
         *         "score_breakdown": {
         *           "fit": 95,
         *           "recency": 78,
         *           "strength": 82,
         *           "depth": 68
         *         },
         *         "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
         *         "who_to_talk_to": [
         *           {
         *             "name": "Dana Reyes",
         *             "role": "Chief Revenue Officer",
         *             "tag": "new",
         *             "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
         *           }
         *         ],
         *         "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
         *         "signals": [
         *           "sig_01K8Z3E5QJ6T7V8W9XYA"
         *         ],
         *         "trigger": "score_moved",
         *         "previous_version": 6,
         *         "score_delta": 21,
         *         "claims": [
         *           {
         *             "field": "why_now",
         *             "start": 0,
         *             "end": 83,
         *             "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
         *             "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "url": "https://northwind.example/news/series-b"
         *           }
         *         ],
         *         "writer": {
         *           "kind": "template",
         *           "name": "plain",
         *           "version": "2"
         *         },
         *         "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
         *         "redactions": []
         *       },
         *       "trigger": "score_moved",
         *       "previous_version": 6,
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        BriefCreatedEvent: {
            /** @constant */
            event: "brief.created";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            brief: components["schemas"]["Brief"];
            /** @enum {string} */
            trigger: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
            previous_version: number | null;
            brief_url: string;
        };
        /**
         * @example {
         *       "event": "brief.generated",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief": {
         *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "version": 7,
         *         "generated_at": "2026-06-01T09:00:00.000Z",
         *         "score": 82,
         *         "score_breakdown": {
         *           "fit": 95,
         *           "recency": 78,
         *           "strength": 82,
         *           "depth": 68
         *         },
         *         "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
         *         "who_to_talk_to": [
         *           {
         *             "name": "Dana Reyes",
         *             "role": "Chief Revenue Officer",
         *             "tag": "new",
         *             "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
         *           }
         *         ],
         *         "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
         *         "signals": [
         *           "sig_01K8Z3E5QJ6T7V8W9XYA"
         *         ],
         *         "trigger": "score_moved",
         *         "previous_version": 6,
         *         "score_delta": 21,
         *         "claims": [
         *           {
         *             "field": "why_now",
         *             "start": 0,
         *             "end": 83,
         *             "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
         *             "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "url": "https://northwind.example/news/series-b"
         *           }
         *         ],
         *         "writer": {
         *           "kind": "template",
         *           "name": "plain",
         *           "version": "2"
         *         },
         *         "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
         *         "redactions": []
         *       },
         *       "trigger": "score_moved",
         *       "previous_version": 6,
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        BriefGeneratedEvent: {
            /** @constant */
            event: "brief.generated";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            brief: components["schemas"]["Brief"];
            /** @enum {string} */
            trigger: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
            previous_version: number | null;
            brief_url: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *           "version": 7,
         *           "generated_at": "2026-06-01T09:00:00.000Z",
         *           "score": 82,
         *           "score_breakdown": {
         *             "fit": 95,
         *             "recency": 78,
         *             "strength": 82,
         *             "depth": 68
         *           },
         *           "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
         *           "who_to_talk_to": [
         *             {
         *               "name": "Dana Reyes",
         *               "role": "Chief Revenue Officer",
         *               "tag": "new",
         *               "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
         *             }
         *           ],
         *           "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
         *           "signals": [
         *             "sig_01K8Z3E5QJ6T7V8W9XYA"
         *           ],
         *           "trigger": "score_moved",
         *           "previous_version": 6,
         *           "score_delta": 21,
         *           "claims": [
         *             {
         *               "field": "why_now",
         *               "start": 0,
         *               "end": 83,
         *               "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
         *               "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *               "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *               "url": "https://northwind.example/news/series-b"
         *             }
         *           ],
         *           "writer": {
         *             "kind": "template",
         *             "name": "plain",
         *             "version": "2"
         *           },
         *           "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
         *           "redactions": []
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        BriefList: {
            data: components["schemas"]["Brief"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "event": "brief.shared",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "brief": {
         *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "version": 7,
         *         "generated_at": "2026-06-01T09:00:00.000Z",
         *         "score": 82,
         *         "score_breakdown": {
         *           "fit": 95,
         *           "recency": 78,
         *           "strength": 82,
         *           "depth": 68
         *         },
         *         "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
         *         "who_to_talk_to": [
         *           {
         *             "name": "Dana Reyes",
         *             "role": "Chief Revenue Officer",
         *             "tag": "new",
         *             "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
         *           }
         *         ],
         *         "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
         *         "signals": [
         *           "sig_01K8Z3E5QJ6T7V8W9XYA"
         *         ],
         *         "trigger": "score_moved",
         *         "previous_version": 6,
         *         "score_delta": 21,
         *         "claims": [
         *           {
         *             "field": "why_now",
         *             "start": 0,
         *             "end": 83,
         *             "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
         *             "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "url": "https://northwind.example/news/series-b"
         *           }
         *         ],
         *         "writer": {
         *           "kind": "template",
         *           "name": "plain",
         *           "version": "2"
         *         },
         *         "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
         *         "redactions": []
         *       },
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        BriefSharedEvent: {
            /** @constant */
            event: "brief.shared";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            brief?: components["schemas"]["Brief"];
            account?: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            /** @description The account's page in the dashboard, which this version does not have yet: until then it answers 404. */
            brief_url?: string;
        };
        /**
         * @example {
         *       "event": "brief.updated",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief": {
         *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "version": 7,
         *         "generated_at": "2026-06-01T09:00:00.000Z",
         *         "score": 82,
         *         "score_breakdown": {
         *           "fit": 95,
         *           "recency": 78,
         *           "strength": 82,
         *           "depth": 68
         *         },
         *         "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
         *         "who_to_talk_to": [
         *           {
         *             "name": "Dana Reyes",
         *             "role": "Chief Revenue Officer",
         *             "tag": "new",
         *             "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
         *           }
         *         ],
         *         "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
         *         "signals": [
         *           "sig_01K8Z3E5QJ6T7V8W9XYA"
         *         ],
         *         "trigger": "score_moved",
         *         "previous_version": 6,
         *         "score_delta": 21,
         *         "claims": [
         *           {
         *             "field": "why_now",
         *             "start": 0,
         *             "end": 83,
         *             "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
         *             "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "url": "https://northwind.example/news/series-b"
         *           }
         *         ],
         *         "writer": {
         *           "kind": "template",
         *           "name": "plain",
         *           "version": "2"
         *         },
         *         "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
         *         "redactions": []
         *       },
         *       "trigger": "score_moved",
         *       "previous_version": 6,
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        BriefUpdatedEvent: {
            /** @constant */
            event: "brief.updated";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            brief: components["schemas"]["Brief"];
            /** @enum {string} */
            trigger: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
            previous_version: number | null;
            brief_url: string;
        };
        /**
         * @example {
         *       "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *       "version": 7,
         *       "generated_at": "2026-06-01T09:00:00.000Z",
         *       "score": 82,
         *       "score_delta": 21,
         *       "trigger": "score_moved"
         *     }
         */
        BriefVersion: {
            id: string;
            version: number;
            /** Format: date-time */
            generated_at: string;
            score: number;
            score_delta: number | null;
            /** @enum {string} */
            trigger: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *           "version": 7,
         *           "generated_at": "2026-06-01T09:00:00.000Z",
         *           "score": 82,
         *           "score_delta": 21,
         *           "trigger": "score_moved"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        BriefVersionList: {
            data: components["schemas"]["BriefVersion"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "error": {
         *         "type": "conflict",
         *         "code": "account_exists",
         *         "message": "The account acct_01K8Z3E5QJ6T7V8W9XYA already has this `domain`.",
         *         "docs_url": "http://127.0.0.1:8787/docs#account_exists",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
         *         "param": "domain"
         *       }
         *     }
         */
        ConflictError: {
            error: {
                /** @enum {string} */
                type: "conflict";
                /** @enum {string} */
                code: "account_exists" | "idempotency_key_reused" | "idempotency_in_progress" | "crawl_in_progress" | "bot_not_pausable" | "bot_not_resumable" | "bot_paused" | "bot_not_pushable" | "bot_exists" | "list_exists" | "version_conflict" | "webhook_disabled" | "managed_by_config";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "id": "ctc_01K8Z3E5QJ6T7V8W9XYA",
         *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "name": "Dana Reyes",
         *       "role": "Chief Revenue Officer",
         *       "seniority": "c_level",
         *       "department": null,
         *       "tag": "new",
         *       "email": null,
         *       "email_status": "unknown",
         *       "profile_url": null,
         *       "source": {
         *         "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *         "kind": "site",
         *         "url": "https://northwind.example/news/new-cro",
         *         "observed_at": "2026-06-01T08:59:41.000Z"
         *       },
         *       "started_role_at": "2026-05-18T00:00:00.000Z",
         *       "created_at": "2026-06-01T08:59:58.120Z",
         *       "updated_at": "2026-06-01T08:59:58.120Z"
         *     }
         */
        Contact: {
            id: string;
            account_id: string;
            name: string;
            role: string | null;
            seniority: ("c_level" | "vp" | "director" | "manager" | "ic") | null;
            department: string | null;
            tag: ("new" | "champion" | "decision_maker" | "influencer" | "former_customer" | "departed") | null;
            email: string | null;
            /** @enum {string} */
            email_status: "unknown" | "guessed" | "verified" | "bounced";
            profile_url: string | null;
            source: {
                document_id: string;
                kind: string;
                url: string;
                /** Format: date-time */
                observed_at: string;
            };
            started_role_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @example {
         *       "event": "contact.added",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "contact": {
         *         "id": "ctc_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "name": "Dana Reyes",
         *         "role": "Chief Revenue Officer",
         *         "seniority": "c_level",
         *         "department": null,
         *         "tag": "new",
         *         "email": null,
         *         "email_status": "unknown",
         *         "profile_url": null,
         *         "source": {
         *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *           "kind": "site",
         *           "url": "https://northwind.example/news/new-cro",
         *           "observed_at": "2026-06-01T08:59:41.000Z"
         *         },
         *         "started_role_at": "2026-05-18T00:00:00.000Z",
         *         "created_at": "2026-06-01T08:59:58.120Z",
         *         "updated_at": "2026-06-01T08:59:58.120Z"
         *       },
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        ContactAddedEvent: {
            /** @constant */
            event: "contact.added";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            contact: components["schemas"]["Contact"];
            brief_url: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "ctc_01K8Z3E5QJ6T7V8W9XYA",
         *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *           "name": "Dana Reyes",
         *           "role": "Chief Revenue Officer",
         *           "seniority": "c_level",
         *           "department": null,
         *           "tag": "new",
         *           "email": null,
         *           "email_status": "unknown",
         *           "profile_url": null,
         *           "source": {
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "kind": "site",
         *             "url": "https://northwind.example/news/new-cro",
         *             "observed_at": "2026-06-01T08:59:41.000Z"
         *           },
         *           "started_role_at": "2026-05-18T00:00:00.000Z",
         *           "created_at": "2026-06-01T08:59:58.120Z",
         *           "updated_at": "2026-06-01T08:59:58.120Z"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        ContactList: {
            data: components["schemas"]["Contact"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "tag": "champion"
         *     }
         */
        ContactUpdate: {
            /** @enum {string|null} */
            tag: "new" | "champion" | "decision_maker" | "influencer" | "former_customer" | "departed" | null;
        };
        /**
         * @example {
         *       "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "status": "finished",
         *       "trigger": "on_demand",
         *       "created_at": "2026-06-01T08:59:30.000Z",
         *       "started_at": "2026-06-01T08:59:31.204Z",
         *       "finished_at": "2026-06-01T08:59:58.120Z",
         *       "pages_fetched": 14,
         *       "unchanged": 9,
         *       "failed": 1,
         *       "signals_found": 1,
         *       "pending": 0,
         *       "sources": [
         *         {
         *           "id": "newsroom",
         *           "requests": 15,
         *           "pages": 14,
         *           "unchanged": 0,
         *           "failed": 1,
         *           "documents": 6,
         *           "disallowed": 0,
         *           "last": {
         *             "url": "https://northwind.example/news/archive",
         *             "outcome": "failed",
         *             "http_status": null,
         *             "robots_allowed": true,
         *             "fetched_at": "2026-06-01T08:59:57.800Z"
         *           },
         *           "last_error": {
         *             "code": "timeout",
         *             "url": "https://northwind.example/news/archive"
         *           }
         *         },
         *         {
         *           "id": "careers",
         *           "requests": 9,
         *           "pages": 0,
         *           "unchanged": 9,
         *           "failed": 0,
         *           "documents": 0,
         *           "disallowed": 0,
         *           "last": {
         *             "url": "https://northwind.example/careers",
         *             "outcome": "unchanged",
         *             "http_status": 304,
         *             "robots_allowed": true,
         *             "fetched_at": "2026-06-01T08:59:41.100Z"
         *           },
         *           "last_error": null
         *         }
         *       ]
         *     }
         */
        Crawl: {
            id: string;
            account_id: string;
            /** @enum {string} */
            status: "queued" | "running" | "finished";
            /** @enum {string} */
            trigger: "created" | "schedule" | "on_demand";
            /** Format: date-time */
            created_at: string;
            started_at: string | null;
            finished_at: string | null;
            pages_fetched: number;
            /** @description Places that had not changed since the last crawl. */
            unchanged: number;
            failed: number;
            signals_found: number;
            /** @description Steps still to be made; 0 once it has finished. */
            pending: number;
            /** @description What each kind of source came to, in the order of first use. */
            sources: {
                id: string;
                requests: number;
                pages: number;
                unchanged: number;
                failed: number;
                documents: number;
                /** @description Requests that robots.txt forbade; they were not made. */
                disallowed: number;
                /** @description The latest request of this source. */
                last: {
                    url: string;
                    /** @enum {string} */
                    outcome: "page" | "unchanged" | "gone" | "blocked" | "failed" | "disallowed" | "miss";
                    http_status: number | null;
                    robots_allowed: boolean;
                    /** Format: date-time */
                    fetched_at: string;
                };
                /** @description Why the last failure of this source was one, as a class; null when there was none. */
                last_error: {
                    code: string;
                    url: string;
                } | null;
            }[];
        };
        /**
         * @example {
         *       "event": "crawl.completed",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "crawl": {
         *         "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *         "pages_fetched": 14,
         *         "signals_found": 1,
         *         "started_at": "2026-06-01T08:59:31.204Z",
         *         "finished_at": "2026-06-01T08:59:58.120Z"
         *       },
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        CrawlCompletedEvent: {
            /** @constant */
            event: "crawl.completed";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            crawl: {
                id: string;
                pages_fetched: number;
                signals_found: number;
                /** Format: date-time */
                started_at: string;
                /** Format: date-time */
                finished_at: string;
            };
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            brief_url: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *           "status": "finished",
         *           "trigger": "on_demand",
         *           "created_at": "2026-06-01T08:59:30.000Z",
         *           "started_at": "2026-06-01T08:59:31.204Z",
         *           "finished_at": "2026-06-01T08:59:58.120Z",
         *           "pages_fetched": 14,
         *           "unchanged": 9,
         *           "failed": 1,
         *           "signals_found": 1,
         *           "pending": 0,
         *           "sources": [
         *             {
         *               "id": "newsroom",
         *               "requests": 15,
         *               "pages": 14,
         *               "unchanged": 0,
         *               "failed": 1,
         *               "documents": 6,
         *               "disallowed": 0,
         *               "last": {
         *                 "url": "https://northwind.example/news/archive",
         *                 "outcome": "failed",
         *                 "http_status": null,
         *                 "robots_allowed": true,
         *                 "fetched_at": "2026-06-01T08:59:57.800Z"
         *               },
         *               "last_error": {
         *                 "code": "timeout",
         *                 "url": "https://northwind.example/news/archive"
         *               }
         *             },
         *             {
         *               "id": "careers",
         *               "requests": 9,
         *               "pages": 0,
         *               "unchanged": 9,
         *               "failed": 0,
         *               "documents": 0,
         *               "disallowed": 0,
         *               "last": {
         *                 "url": "https://northwind.example/careers",
         *                 "outcome": "unchanged",
         *                 "http_status": 304,
         *                 "robots_allowed": true,
         *                 "fetched_at": "2026-06-01T08:59:41.100Z"
         *               },
         *               "last_error": null
         *             }
         *           ]
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        CrawlList: {
            data: components["schemas"]["Crawl"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "key": null,
         *       "name": "Fenwick pricing",
         *       "template": "competitor-pricing",
         *       "source": "https://fenwick.example/pricing",
         *       "params": {},
         *       "cadence": "daily",
         *       "timezone": "UTC",
         *       "enabled_hours": null,
         *       "match_rule": {
         *         "type": "content_diff",
         *         "selector": ".plan-card",
         *         "ignore": [],
         *         "min_change": 0
         *       },
         *       "fires_signal": "competitor_price_change",
         *       "signal_score": 25,
         *       "account_ids": null,
         *       "account_match": "auto",
         *       "actions": [
         *         "alert"
         *       ],
         *       "alert": {
         *         "channel": "slack",
         *         "destination": "#competitors"
         *       },
         *       "managed_by": "api",
         *       "config_file": null,
         *       "status": "active",
         *       "pause_reason": null,
         *       "consecutive_failures": 0,
         *       "push_secret_created_at": null,
         *       "next_run_at": "2026-06-02T06:04:12.345Z",
         *       "would_have_recovered_at": null,
         *       "last_run_at": null,
         *       "last_success_at": null,
         *       "last_fire_at": null,
         *       "fire_count": 0,
         *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "updated_at": "2026-06-01T09:00:00.000Z",
         *       "health": {
         *         "24h": {
         *           "runs": 0,
         *           "success": 0,
         *           "failed": 0,
         *           "skipped": 0,
         *           "success_rate": null,
         *           "p50_ms": null,
         *           "p95_ms": null,
         *           "matches": 0,
         *           "fires": 0
         *         },
         *         "7d": {
         *           "runs": 0,
         *           "success": 0,
         *           "failed": 0,
         *           "skipped": 0,
         *           "success_rate": null,
         *           "p50_ms": null,
         *           "p95_ms": null,
         *           "matches": 0,
         *           "fires": 0
         *         },
         *         "30d": {
         *           "runs": 0,
         *           "success": 0,
         *           "failed": 0,
         *           "skipped": 0,
         *           "success_rate": null,
         *           "p50_ms": null,
         *           "p95_ms": null,
         *           "matches": 0,
         *           "fires": 0
         *         }
         *       },
         *       "notes": []
         *     }
         */
        CreatedBot: {
            id: string;
            key: string | null;
            name: string;
            template: string;
            source: string;
            params: {
                [key: string]: unknown;
            };
            cadence: string;
            timezone: string;
            enabled_hours: {
                from: string;
                to: string;
            } | null;
            match_rule: components["schemas"]["MatchRule"];
            fires_signal: string;
            signal_score: number;
            account_ids: string[] | null;
            /** @enum {string} */
            account_match: "auto" | "mentioned" | "workspace";
            actions: ("alert" | "auto_brief" | "crm_push")[];
            alert: {
                /** @enum {string} */
                channel: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
                /** @description Who has an address can post there: in events, and for keys that may only read, it is the origin. */
                destination: string | null;
            } | null;
            /** @enum {string} */
            managed_by: "api" | "config";
            /** @description The file that lists it; null for one made over the API, in events, and for keys that may only read. */
            config_file?: string | null;
            /** @enum {string} */
            status: "active" | "paused" | "auto_paused";
            pause_reason: ("manual" | "failures" | "robots" | "quota") | null;
            consecutive_failures: number;
            /** @description When the secret for what is sent to the bot was made; null without one. */
            push_secret_created_at: string | null;
            next_run_at: string | null;
            /** @description When a bot that paused itself first saw, looking now and then, that it would work again. */
            would_have_recovered_at: string | null;
            last_run_at: string | null;
            last_success_at: string | null;
            last_fire_at: string | null;
            fire_count: number;
            created_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            health: {
                "24h": {
                    /** @description Runs that attempted something: `success` and `failed` together. */
                    runs: number;
                    success: number;
                    failed: number;
                    /** @description Runs that attempted nothing; they count nowhere else. */
                    skipped: number;
                    success_rate: number | null;
                    p50_ms: number | null;
                    p95_ms: number | null;
                    matches: number;
                    fires: number;
                };
                "7d": {
                    /** @description Runs that attempted something: `success` and `failed` together. */
                    runs: number;
                    success: number;
                    failed: number;
                    /** @description Runs that attempted nothing; they count nowhere else. */
                    skipped: number;
                    success_rate: number | null;
                    p50_ms: number | null;
                    p95_ms: number | null;
                    matches: number;
                    fires: number;
                };
                "30d": {
                    /** @description Runs that attempted something: `success` and `failed` together. */
                    runs: number;
                    success: number;
                    failed: number;
                    /** @description Runs that attempted nothing; they count nowhere else. */
                    skipped: number;
                    success_rate: number | null;
                    p50_ms: number | null;
                    p95_ms: number | null;
                    matches: number;
                    fires: number;
                };
            };
            /** @description What to know of it with the settings of this appliance: access its source asks for, a channel that cannot send. */
            notes: {
                /** @enum {string} */
                code: "credentials_missing" | "credentials_advised" | "access_needed" | "channel_not_set_up";
                message: string;
            }[];
            /** @description Signs what is sent to the bot. Shown here and never again. */
            push_secret?: string;
        };
        /**
         * @example {
         *       "id": "key_01K8Z3E5QJ6T7V8W9XYA",
         *       "name": "warehouse sync",
         *       "role": "read_write",
         *       "hint": "x7Qd",
         *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYB",
         *       "created_at": "2026-04-14T10:21:07.000Z",
         *       "expires_at": null,
         *       "allowed_cidrs": [
         *         "203.0.113.0/24"
         *       ],
         *       "require_signature": false,
         *       "last_used_at": null,
         *       "revoked_at": null,
         *       "key": "sk_live_0000000000000000000000000000000000000000000",
         *       "signing_secret": "sks_0000000000000000000000000000000000000000000"
         *     }
         */
        CreatedKey: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "read_only" | "read_write" | "admin";
            hint: string;
            created_by: string | null;
            /** Format: date-time */
            created_at: string;
            expires_at: string | null;
            allowed_cidrs: string[] | null;
            require_signature: boolean;
            last_used_at: string | null;
            revoked_at: string | null;
            key: string;
            signing_secret: string;
        };
        /**
         * @example {
         *       "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
         *       "url": "https://hooks.acme.example/signalmama",
         *       "events": [
         *         "brief.generated",
         *         "signal.fired"
         *       ],
         *       "filters": {
         *         "strength_gte": 70
         *       },
         *       "signature_format": "hex",
         *       "status": "enabled",
         *       "disabled_reason": null,
         *       "secret_hint": "9fKq",
         *       "created_at": "2026-04-14T10:21:07.000Z",
         *       "updated_at": "2026-04-14T10:21:07.000Z",
         *       "last_success_at": null,
         *       "last_failure_at": null,
         *       "signing_secret": "whsec_this-is-only-an-example-9fKq"
         *     }
         */
        CreatedWebhook: {
            id: string;
            url: string;
            events: string[];
            filters: {
                signal_types?: string[];
                account_ids?: string[];
                strength_gte?: number;
            };
            /** @enum {string} */
            signature_format: "hex" | "sha256_prefixed";
            /** @enum {string} */
            status: "enabled" | "disabled";
            disabled_reason: string | null;
            secret_hint: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            last_success_at: string | null;
            last_failure_at: string | null;
            signing_secret: string;
        };
        /**
         * @example {
         *       "id": "ctc_01K8Z3E5QJ6T7V8W9XYA",
         *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "name": "Dana Reyes",
         *       "role": "Chief Revenue Officer",
         *       "seniority": "c_level",
         *       "department": null,
         *       "tag": "new",
         *       "email": null,
         *       "email_status": "unknown",
         *       "profile_url": null,
         *       "source": {
         *         "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *         "kind": "site",
         *         "url": "https://northwind.example/news/new-cro",
         *         "observed_at": "2026-06-01T08:59:41.000Z"
         *       },
         *       "started_role_at": "2026-05-18T00:00:00.000Z",
         *       "created_at": "2026-06-01T08:59:58.120Z",
         *       "updated_at": "2026-06-01T08:59:58.120Z",
         *       "rank": 1,
         *       "reason": "C level (Chief Revenue Officer); new in the post since 2026-05-18."
         *     }
         */
        DecisionMaker: {
            id: string;
            account_id: string;
            name: string;
            role: string | null;
            seniority: ("c_level" | "vp" | "director" | "manager" | "ic") | null;
            department: string | null;
            tag: ("new" | "champion" | "decision_maker" | "influencer" | "former_customer" | "departed") | null;
            email: string | null;
            /** @enum {string} */
            email_status: "unknown" | "guessed" | "verified" | "bounced";
            profile_url: string | null;
            source: {
                document_id: string;
                kind: string;
                url: string;
                /** Format: date-time */
                observed_at: string;
            };
            started_role_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            rank: number;
            reason: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "ctc_01K8Z3E5QJ6T7V8W9XYA",
         *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *           "name": "Dana Reyes",
         *           "role": "Chief Revenue Officer",
         *           "seniority": "c_level",
         *           "department": null,
         *           "tag": "new",
         *           "email": null,
         *           "email_status": "unknown",
         *           "profile_url": null,
         *           "source": {
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "kind": "site",
         *             "url": "https://northwind.example/news/new-cro",
         *             "observed_at": "2026-06-01T08:59:41.000Z"
         *           },
         *           "started_role_at": "2026-05-18T00:00:00.000Z",
         *           "created_at": "2026-06-01T08:59:58.120Z",
         *           "updated_at": "2026-06-01T08:59:58.120Z",
         *           "rank": 1,
         *           "reason": "C level (Chief Revenue Officer); new in the post since 2026-05-18."
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        DecisionMakerList: {
            data: components["schemas"]["DecisionMaker"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "deleted_at": "2026-06-01T09:00:00.000Z",
         *       "purge_at": "2026-07-01T09:00:00.000Z"
         *     }
         */
        DeletedAccount: {
            id: string;
            deleted_at: string | null;
            purge_at: string | null;
        };
        /**
         * @example {
         *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "deleted_at": "2026-06-01T09:00:00.000Z",
         *       "purge_at": "2026-07-01T09:00:00.000Z"
         *     }
         */
        DeletedBot: {
            id: string;
            /** Format: date-time */
            deleted_at: string;
            /** Format: date-time */
            purge_at: string;
        };
        /**
         * @example {
         *       "id": "list_01K8Z3E5QJ6T7V8W9XYA",
         *       "deleted_at": "2026-06-01T09:00:00.000Z"
         *     }
         */
        DeletedList: {
            id: string;
            /** Format: date-time */
            deleted_at: string;
        };
        /**
         * @example {
         *       "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
         *       "deleted_at": "2026-06-01T09:00:00.000Z"
         *     }
         */
        DeletedWebhook: {
            id: string;
            deleted_at: string | null;
        };
        /**
         * @example {
         *       "id": "dlv_01K8Z3E5QJ6T7V8W9XYA",
         *       "webhook_id": "wh_01K8Z3E5QJ6T7V8W9XYA",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "event": "signal.fired",
         *       "sequence": 41,
         *       "status": "pending",
         *       "attempts": [
         *         {
         *           "number": 1,
         *           "at": "2026-06-01T09:00:00.412Z",
         *           "duration_ms": 83,
         *           "outcome": "rejected",
         *           "http_status": 503,
         *           "error": null,
         *           "request_headers": {
         *             "content-type": "application/json; charset=utf-8",
         *             "user-agent": "Mama-Webhooks/1",
         *             "x-mama-event": "signal.fired",
         *             "x-mama-event-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *             "x-mama-delivery": "dlv_01K8Z3E5QJ6T7V8W9XYA",
         *             "x-mama-attempt": "1",
         *             "x-mama-timestamp": "2026-06-01T09:00:00.412Z",
         *             "webhook-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *             "webhook-timestamp": "1780304400"
         *           },
         *           "answer": "upstream is down"
         *         }
         *       ],
         *       "next_attempt_at": "2026-06-01T09:01:00.412Z",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "updated_at": "2026-06-01T09:00:00.495Z"
         *     }
         */
        Delivery: {
            id: string;
            webhook_id: string;
            event_id: string;
            event: string;
            sequence: number;
            /** @enum {string} */
            status: "pending" | "delivered" | "failed" | "held";
            attempts: {
                number: number;
                /** Format: date-time */
                at: string;
                duration_ms: number;
                /** @enum {string} */
                outcome: "delivered" | "rejected" | "unreachable";
                http_status: number | null;
                error: string | null;
                /** @description What the request said of itself. Its signatures are not shown: with them it could be sent again. */
                request_headers: {
                    [key: string]: string;
                };
                /** @description How the answer's body began, at most 1,024 bytes; null when nothing came or it is empty. */
                answer: string | null;
            }[];
            next_attempt_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "dlv_01K8Z3E5QJ6T7V8W9XYA",
         *           "webhook_id": "wh_01K8Z3E5QJ6T7V8W9XYA",
         *           "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *           "event": "signal.fired",
         *           "sequence": 41,
         *           "status": "pending",
         *           "attempts": [
         *             {
         *               "number": 1,
         *               "at": "2026-06-01T09:00:00.412Z",
         *               "duration_ms": 83,
         *               "outcome": "rejected",
         *               "http_status": 503,
         *               "error": null,
         *               "request_headers": {
         *                 "content-type": "application/json; charset=utf-8",
         *                 "user-agent": "Mama-Webhooks/1",
         *                 "x-mama-event": "signal.fired",
         *                 "x-mama-event-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *                 "x-mama-delivery": "dlv_01K8Z3E5QJ6T7V8W9XYA",
         *                 "x-mama-attempt": "1",
         *                 "x-mama-timestamp": "2026-06-01T09:00:00.412Z",
         *                 "webhook-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *                 "webhook-timestamp": "1780304400"
         *               },
         *               "answer": "upstream is down"
         *             }
         *           ],
         *           "next_attempt_at": "2026-06-01T09:01:00.412Z",
         *           "created_at": "2026-06-01T09:00:00.000Z",
         *           "updated_at": "2026-06-01T09:00:00.495Z"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        DeliveryList: {
            data: components["schemas"]["Delivery"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "kind": "article",
         *       "source": "newsroom",
         *       "url": "https://northwind.example/news/series-b",
         *       "title": "Northwind Robotics raises $45M Series B",
         *       "text": "Northwind Robotics raises $45M Series B\nNorthwind Robotics has raised $45 million, led by Contoso Ventures.",
         *       "publisher": null,
         *       "published_at": "2026-05-21T00:00:00.000Z",
         *       "fetched_at": "2026-05-21T09:12:44.102Z",
         *       "http_status": 200,
         *       "robots_allowed": true,
         *       "content_hash": "9f2c3a5d8be14f6071c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e"
         *     }
         */
        Document: {
            id: string;
            /** @description `null` for an item of a configured feed. */
            account_id: string | null;
            /** @enum {string} */
            kind: "article" | "release" | "job" | "board" | "incident" | "pricing" | "page" | "note" | "stack" | "vendors" | "site" | "filing" | "discussion" | "activity" | "profile" | "match";
            /** @description The kind of place it was read in. */
            source: string;
            url: string | null;
            title: string;
            /** @description The title, a line break and the body. */
            text: string;
            publisher: string | null;
            published_at: string | null;
            /** Format: date-time */
            fetched_at: string;
            http_status: number | null;
            robots_allowed: boolean | null;
            /** @description SHA-256 of `text`, lower-case hex. */
            content_hash: string;
        };
        EnrichedValue: {
            /**
             * @description `headcount` is how many people the company says it has: a number, a range (`51-200`) or a least number (`500+`). Fit uses it where no `employee_count` is known.
             * @enum {string}
             */
            field: "name" | "aliases" | "description" | "industry" | "employee_count" | "headcount" | "hq_country" | "founded_year" | "tech" | "social_links";
            values: (string | number)[];
            url: string;
            /**
             * @description Structured data (`json-ld`, `meta`, `opengraph`), an `address`, the `title`, a sentence (`text`), a `link`, or `observed` in what the page and the DNS give away.
             * @enum {string}
             */
            method: "json-ld" | "address" | "opengraph" | "meta" | "observed" | "title" | "text" | "link";
            quote: string | null;
            confidence: number;
            /** Format: date-time */
            observed_at: string;
        };
        /**
         * @description That a person was removed. Nothing in it tells whom it was.
         * @example {
         *       "id": "era_01K8Z3E5QJ6T7V8W9XYA",
         *       "status": "erased",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "erased_at": "2026-06-01T09:00:01.000Z",
         *       "counts": {
         *         "contacts": 1,
         *         "documents": 2,
         *         "signals": 1,
         *         "events": 3,
         *         "briefs": 4
         *       }
         *     }
         */
        Erasure: {
            id: string;
            /** @enum {string} */
            status: "erasing" | "erased";
            /** Format: date-time */
            created_at: string;
            erased_at: string | null;
            /** @description Rows that told of the person, by kind; of briefs those that are now shown without the name. */
            counts: {
                [key: string]: number;
            };
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "era_01K8Z3E5QJ6T7V8W9XYA",
         *           "status": "erased",
         *           "created_at": "2026-06-01T09:00:00.000Z",
         *           "erased_at": "2026-06-01T09:00:01.000Z",
         *           "counts": {
         *             "contacts": 1,
         *             "documents": 2,
         *             "signals": 1,
         *             "events": 3,
         *             "briefs": 4
         *           }
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        ErasureList: {
            data: components["schemas"]["Erasure"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "type": "invalid_request",
         *       "code": "missing_param",
         *       "message": "`domain` is required.",
         *       "docs_url": "https://mama.example/docs#missing_param",
         *       "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
         *       "param": "domain"
         *     }
         */
        Error: {
            /**
             * @description The kind of error; a code belongs to one kind.
             * @enum {string}
             */
            type: "invalid_request" | "authentication_error" | "plan_error" | "permission_error" | "not_found" | "conflict" | "unprocessable" | "rate_limit" | "api_error";
            /**
             * @description What went wrong. Codes are only ever added.
             * @enum {string}
             */
            code: "missing_param" | "invalid_param" | "invalid_json" | "invalid_cursor" | "invalid_timestamp" | "unknown_signal_type" | "unknown_template" | "invalid_match_rule" | "invalid_cadence" | "invalid_source_url" | "batch_too_large" | "unsupported_event" | "missing_api_key" | "invalid_api_key" | "revoked_api_key" | "invalid_sign_in_link" | "invalid_signature" | "account_limit_reached" | "bot_quota_exceeded" | "brief_limit_reached" | "seat_limit_reached" | "saved_search_limit_reached" | "webhook_limit_reached" | "key_limit_reached" | "list_limit_reached" | "crawl_limit_reached" | "csrf_failed" | "insufficient_scope" | "plan_required" | "account_not_found" | "brief_not_found" | "brief_version_not_found" | "signal_not_found" | "contact_not_found" | "score_not_found" | "list_not_found" | "export_not_found" | "rubric_not_found" | "document_not_found" | "event_not_found" | "crawl_not_found" | "run_not_found" | "delivery_not_found" | "alert_not_found" | "bot_not_found" | "webhook_not_found" | "key_not_found" | "route_not_found" | "method_not_allowed" | "account_exists" | "idempotency_key_reused" | "idempotency_in_progress" | "crawl_in_progress" | "bot_not_pausable" | "bot_not_resumable" | "bot_paused" | "bot_not_pushable" | "bot_exists" | "list_exists" | "version_conflict" | "webhook_disabled" | "managed_by_config" | "account_deleted" | "payload_too_large" | "unsupported_media_type" | "robots_disallowed" | "source_not_public" | "private_address" | "cannot_resolve_account" | "rate_limited" | "internal" | "unavailable" | "insufficient_storage";
            /** @description One sentence for people; a parameter at fault stands in backticks. */
            message: string;
            /** @description Where this code is explained. */
            docs_url: string;
            /** @description Quote it when you ask for help. */
            request_id: string;
            /** @description The parameter at fault, where there is one. */
            param?: string;
        };
        /**
         * @example {
         *       "error": {
         *         "type": "api_error",
         *         "code": "internal",
         *         "message": "Something went wrong on our side.",
         *         "docs_url": "http://127.0.0.1:8787/docs#internal",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        ErrorBody: {
            error: components["schemas"]["Error"];
        };
        /**
         * @example {
         *       "event": "account.score_changed",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYB",
         *       "created_at": "2026-06-02T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYC",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYE",
         *       "api_version": "v1",
         *       "score": 82,
         *       "previous_score": 61,
         *       "delta": 21,
         *       "direction": "up",
         *       "score_breakdown": {
         *         "fit": 95,
         *         "recency": 78,
         *         "strength": 82,
         *         "depth": 68
         *       },
         *       "floor": 70,
         *       "reason": "signal",
         *       "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYD",
         *       "scored_at": "2026-06-02T09:00:00.000Z",
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        Event: {
            /** @enum {string} */
            event: "account.score_changed" | "account.score_jumped" | "brief.generated" | "signal.fired" | "contact.added" | "workspace.rubric_updated" | "brief.created" | "brief.updated" | "signal.decayed" | "signal.retracted" | "signal.restored" | "opener.generated" | "account.scored" | "account.created" | "crawl.completed" | "bot.auto_paused" | "webhook.disabled" | "export.completed" | "brief.shared" | "reply.classified" | "webhook.test";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            signal?: components["schemas"]["Signal"];
            bot_id?: string | null;
            score?: number;
            previous_score?: number;
            delta?: number;
            /** @enum {string} */
            direction?: "up" | "down";
            score_breakdown?: components["schemas"]["ScoreBreakdown"];
            previous_breakdown?: components["schemas"]["ScoreBreakdown"];
            floor?: number;
            reason?: string | null;
            lead_signal_id?: string | null;
            scored_at?: string | null;
            brief?: components["schemas"]["Brief"];
            /** @enum {string} */
            trigger?: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
            previous_version?: number | null;
            opener?: {
                text: string;
                signal_id: string | null;
            };
            contact?: components["schemas"]["Contact"];
            crawl?: {
                id: string;
                pages_fetched: number;
                signals_found: number;
                /** Format: date-time */
                started_at: string;
                /** Format: date-time */
                finished_at: string;
            };
            rubric?: {
                version: number;
                weights: {
                    fit: number;
                    recency: number;
                    strength: number;
                    depth: number;
                };
                floor: number;
                criteria: {
                    key: string;
                    attribute: string;
                    /** @enum {string} */
                    op: "eq" | "neq" | "in" | "not_in" | "between" | "gte" | "lte" | "contains_any" | "contains_all" | "exists";
                    /** @description For `eq` and `neq` a text, number or boolean; for `in`, `not_in`, `contains_any` and `contains_all` a list of these; for `gte` and `lte` a number; for `between` two, the lower one first; none for `exists`. */
                    value?: unknown;
                    weight: number;
                    /**
                     * @description Missed, it caps the fit at 20.
                     * @default false
                     */
                    required: boolean;
                    /**
                     * @description For `gte`, `lte` and `between`: how far outside, as a share of the bound, still counts in part; the part falls evenly to nothing.
                     * @default 0
                     */
                    tolerance: number;
                }[];
            };
            previous?: {
                version: number;
                weights: {
                    fit: number;
                    recency: number;
                    strength: number;
                    depth: number;
                };
                floor: number;
            };
            changed?: string[];
            updated_by?: string | null;
            account?: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            /** @description The account's page in the dashboard, which this version does not have yet: until then it answers 404. */
            brief_url?: string;
            bot?: components["schemas"]["Bot"];
            export?: {
                id: string;
                /** @enum {string} */
                kind: "accounts" | "signals" | "briefs" | "contacts";
                /** @enum {string} */
                format: "csv" | "ndjson";
                /** @enum {string} */
                status: "queued" | "completed" | "failed";
                row_count: number | null;
                download_url: string | null;
                expires_at: string | null;
            };
            webhook?: {
                id: string;
                url: string;
            };
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "event": "account.score_changed",
         *           "event_id": "evt_01K8Z3E5QJ6T7V8W9XYB",
         *           "created_at": "2026-06-02T09:00:00.000Z",
         *           "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYC",
         *           "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYE",
         *           "api_version": "v1",
         *           "score": 82,
         *           "previous_score": 61,
         *           "delta": 21,
         *           "direction": "up",
         *           "score_breakdown": {
         *             "fit": 95,
         *             "recency": 78,
         *             "strength": 82,
         *             "depth": 68
         *           },
         *           "floor": 70,
         *           "reason": "signal",
         *           "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYD",
         *           "scored_at": "2026-06-02T09:00:00.000Z",
         *           "account": {
         *             "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *             "domain": "northwind.example",
         *             "name": "Northwind Robotics",
         *             "external_id": null,
         *             "icp_score_before": 61,
         *             "icp_score_after": 82
         *           },
         *           "brief_url": "https://mama.example/brief/northwind.example"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        EventList: {
            data: components["schemas"]["Event"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "id": "exp_01K8Z3E5QJ6T7V8W9XYA",
         *       "kind": "signals",
         *       "format": "ndjson",
         *       "filter": {
         *         "type": [
         *           "funding"
         *         ],
         *         "since": "2026-05-01T00:00:00.000Z"
         *       },
         *       "status": "completed",
         *       "row_count": 1204,
         *       "download_url": "https://mama.example/v1/exports/exp_01K8Z3E5QJ6T7V8W9XYA/download",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "completed_at": "2026-06-01T09:00:00.412Z",
         *       "expires_at": "2026-06-02T09:00:00.412Z"
         *     }
         */
        Export: {
            id: string;
            /** @enum {string} */
            kind: "accounts" | "signals" | "briefs" | "contacts";
            /** @enum {string} */
            format: "csv" | "ndjson";
            filter: components["schemas"]["ExportFilter"];
            /** @enum {string} */
            status: "queued" | "completed" | "failed";
            row_count: number | null;
            download_url: string | null;
            /** Format: date-time */
            created_at: string;
            completed_at: string | null;
            expires_at: string | null;
        };
        /**
         * @example {
         *       "event": "export.completed",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "export": {
         *         "id": "exp_01K8Z3E5QJ6T7V8W9XYA",
         *         "kind": "accounts",
         *         "format": "csv",
         *         "status": "completed",
         *         "row_count": 4210,
         *         "download_url": "https://mama.example/v1/exports/exp_01K8Z3E5QJ6T7V8W9XYA/download",
         *         "expires_at": "2026-06-02T09:00:00.000Z"
         *       }
         *     }
         */
        ExportCompletedEvent: {
            /** @constant */
            event: "export.completed";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            export: {
                id: string;
                /** @enum {string} */
                kind: "accounts" | "signals" | "briefs" | "contacts";
                /** @enum {string} */
                format: "csv" | "ndjson";
                /** @enum {string} */
                status: "queued" | "completed" | "failed";
                row_count: number | null;
                download_url: string | null;
                expires_at: string | null;
            };
        };
        /**
         * @example {
         *       "type": [
         *         "funding"
         *       ],
         *       "since": "2026-05-01T00:00:00.000Z"
         *     }
         */
        ExportFilter: {
            tag?: string;
            owner?: string;
            score_gte?: number;
            score_lte?: number;
            has_signal_type?: string[];
            list_id?: string;
            updated_since?: string;
            account_id?: string;
            type?: string[];
            strength_gte?: number;
            since?: string;
            until?: string;
            /** @enum {string} */
            trigger?: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
            latest_only?: boolean;
        };
        /**
         * @example {
         *       "type": [
         *         "funding"
         *       ],
         *       "since": "2026-05-01T00:00:00.000Z"
         *     }
         */
        ExportFilterInput: {
            tag?: string;
            owner?: string;
            score_gte?: number;
            score_lte?: number;
            has_signal_type?: string[];
            list_id?: string;
            updated_since?: string;
            account_id?: string;
            type?: string[];
            strength_gte?: number;
            since?: string;
            until?: string;
            /** @enum {string} */
            trigger?: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
            latest_only?: boolean;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "exp_01K8Z3E5QJ6T7V8W9XYA",
         *           "kind": "signals",
         *           "format": "ndjson",
         *           "filter": {
         *             "type": [
         *               "funding"
         *             ],
         *             "since": "2026-05-01T00:00:00.000Z"
         *           },
         *           "status": "completed",
         *           "row_count": 1204,
         *           "download_url": "https://mama.example/v1/exports/exp_01K8Z3E5QJ6T7V8W9XYA/download",
         *           "created_at": "2026-06-01T09:00:00.000Z",
         *           "completed_at": "2026-06-01T09:00:00.412Z",
         *           "expires_at": "2026-06-02T09:00:00.412Z"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        ExportList: {
            data: components["schemas"]["Export"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "url": "https://wire.example/rss.xml",
         *       "name": "Wire",
         *       "last_read_at": "2026-06-01T08:45:00.000Z",
         *       "outcome": "unchanged",
         *       "http_status": 304,
         *       "error": null,
         *       "robots_allowed": true
         *     }
         */
        Feed: {
            url: string;
            name: string;
            last_read_at: string | null;
            /** @description How the last reading ended; null before the first. */
            outcome: ("page" | "unchanged" | "gone" | "blocked" | "failed" | "disallowed" | "miss") | null;
            http_status: number | null;
            error: string | null;
            robots_allowed: boolean | null;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "url": "https://wire.example/rss.xml",
         *           "name": "Wire",
         *           "last_read_at": "2026-06-01T08:45:00.000Z",
         *           "outcome": "unchanged",
         *           "http_status": 304,
         *           "error": null,
         *           "robots_allowed": true
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        FeedList: {
            data: components["schemas"]["Feed"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "error": {
         *         "type": "permission_error",
         *         "code": "insufficient_scope",
         *         "message": "This needs an API key of the role `read_write`.",
         *         "docs_url": "http://127.0.0.1:8787/docs#insufficient_scope",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        ForbiddenError: {
            error: {
                /** @enum {string} */
                type: "permission_error";
                /** @enum {string} */
                code: "csrf_failed" | "insufficient_scope" | "plan_required";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "error": {
         *         "type": "not_found",
         *         "code": "account_deleted",
         *         "message": "This account has been deleted.",
         *         "docs_url": "http://127.0.0.1:8787/docs#account_deleted",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        GoneError: {
            error: {
                /** @enum {string} */
                type: "not_found";
                /** @enum {string} */
                code: "account_deleted";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "id": "key_01K8Z3E5QJ6T7V8W9XYA",
         *       "name": "warehouse sync",
         *       "role": "read_write",
         *       "hint": "x7Qd",
         *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYB",
         *       "created_at": "2026-04-14T10:21:07.000Z",
         *       "expires_at": null,
         *       "allowed_cidrs": [
         *         "203.0.113.0/24"
         *       ],
         *       "require_signature": false,
         *       "last_used_at": "2026-06-01T08:58:00.000Z",
         *       "revoked_at": null
         *     }
         */
        Key: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "read_only" | "read_write" | "admin";
            hint: string;
            created_by: string | null;
            /** Format: date-time */
            created_at: string;
            expires_at: string | null;
            allowed_cidrs: string[] | null;
            require_signature: boolean;
            last_used_at: string | null;
            revoked_at: string | null;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "key_01K8Z3E5QJ6T7V8W9XYA",
         *           "name": "warehouse sync",
         *           "role": "read_write",
         *           "hint": "x7Qd",
         *           "created_by": "key_01K8Z3E5QJ6T7V8W9XYB",
         *           "created_at": "2026-04-14T10:21:07.000Z",
         *           "expires_at": null,
         *           "allowed_cidrs": [
         *             "203.0.113.0/24"
         *           ],
         *           "require_signature": false,
         *           "last_used_at": "2026-06-01T08:58:00.000Z",
         *           "revoked_at": null
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        KeyList: {
            data: components["schemas"]["Key"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "error": {
         *         "type": "plan_error",
         *         "code": "account_limit_reached",
         *         "message": "This workspace watches as many accounts as it may.",
         *         "docs_url": "http://127.0.0.1:8787/docs#account_limit_reached",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        LimitReachedError: {
            error: {
                /** @enum {string} */
                type: "plan_error";
                /** @enum {string} */
                code: "account_limit_reached" | "bot_quota_exceeded" | "brief_limit_reached" | "seat_limit_reached" | "saved_search_limit_reached" | "webhook_limit_reached" | "key_limit_reached" | "list_limit_reached" | "crawl_limit_reached";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "id": "list_01K8Z3E5QJ6T7V8W9XYA",
         *       "name": "Tier 1, west",
         *       "description": "Accounts for the spring campaign",
         *       "account_count": 42,
         *       "created_at": "2026-05-04T08:00:00.000Z",
         *       "updated_at": "2026-05-20T16:30:00.000Z"
         *     }
         */
        List: {
            id: string;
            name: string;
            description: string | null;
            account_count: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @example {
         *       "name": "Tier 1"
         *     }
         */
        ListChanges: {
            name?: string;
            description?: string | null;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "list_01K8Z3E5QJ6T7V8W9XYA",
         *           "name": "Tier 1, west",
         *           "description": "Accounts for the spring campaign",
         *           "account_count": 42,
         *           "created_at": "2026-05-04T08:00:00.000Z",
         *           "updated_at": "2026-05-20T16:30:00.000Z"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        ListList: {
            data: components["schemas"]["List"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "account_ids": [
         *         "acct_01K8Z3E5QJ6T7V8W9XYA"
         *       ]
         *     }
         */
        ListMembers: {
            account_ids: string[];
        };
        /**
         * @example {
         *       "id": "list_01K8Z3E5QJ6T7V8W9XYA",
         *       "changed": 1,
         *       "unchanged": 0,
         *       "not_found": [],
         *       "account_count": 43
         *     }
         */
        ListMembersChanged: {
            id: string;
            changed: number;
            unchanged: number;
            not_found: string[];
            account_count: number;
        };
        /**
         * @example {
         *       "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "domain": "northwind.example",
         *       "name": "Northwind Robotics",
         *       "aliases": [
         *         "Northwind"
         *       ],
         *       "external_id": "0015g00000XyZ",
         *       "linkedin_url": null,
         *       "attributes": {
         *         "industry": "Robotics",
         *         "employee_count": 320,
         *         "hq_country": "US",
         *         "tech": [
         *           "salesforce",
         *           "outreach"
         *         ]
         *       },
         *       "attribute_sources": {
         *         "industry": {
         *           "source": "page",
         *           "url": "https://northwind.example/",
         *           "method": "json-ld",
         *           "quote": "industry: Robotics",
         *           "confidence": 0.95,
         *           "observed_at": "2026-06-01T08:59:59.000Z"
         *         },
         *         "employee_count": {
         *           "source": "user",
         *           "url": null,
         *           "method": null,
         *           "quote": null,
         *           "confidence": null,
         *           "observed_at": null
         *         },
         *         "hq_country": {
         *           "source": "page",
         *           "url": "https://northwind.example/",
         *           "method": "address",
         *           "quote": "1 Quay Street, Boston, MA 02110, United States",
         *           "confidence": 0.9,
         *           "observed_at": "2026-06-01T08:59:59.000Z"
         *         },
         *         "tech": {
         *           "source": "user",
         *           "url": null,
         *           "method": null,
         *           "quote": null,
         *           "confidence": null,
         *           "observed_at": null
         *         }
         *       },
         *       "enrichment": [
         *         {
         *           "field": "industry",
         *           "values": [
         *             "Robotics"
         *           ],
         *           "url": "https://northwind.example/",
         *           "method": "json-ld",
         *           "quote": "industry: Robotics",
         *           "confidence": 0.95,
         *           "observed_at": "2026-06-01T08:59:59.000Z"
         *         }
         *       ],
         *       "owner": "dana@acme.example",
         *       "owner_id": "dana@acme.example",
         *       "notes": null,
         *       "tags": [
         *         "tier-1"
         *       ],
         *       "list_ids": [
         *         "list_01K8Z3E5QJ6T7V8W9XYA"
         *       ],
         *       "archetype": null,
         *       "managed_by": "api",
         *       "status": "active",
         *       "score": 82,
         *       "score_breakdown": {
         *         "fit": 95,
         *         "recency": 78,
         *         "strength": 82,
         *         "depth": 68
         *       },
         *       "above_floor": true,
         *       "has_active_signal": true,
         *       "latest_brief": {
         *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *         "version": 7,
         *         "generated_at": "2026-06-01T09:00:00.000Z"
         *       },
         *       "signal_count": 4,
         *       "contact_count": 2,
         *       "decision_maker_count": 1,
         *       "last_scored_at": "2026-06-01T09:00:00.000Z",
         *       "next_score_at": "2026-06-01T15:00:00.000Z",
         *       "last_crawled_at": "2026-06-01T08:59:58.120Z",
         *       "next_crawl_at": "2026-06-02T08:59:58.120Z",
         *       "created_at": "2026-04-14T10:21:07.000Z",
         *       "updated_at": "2026-06-01T09:00:00.000Z",
         *       "deleted_at": null,
         *       "purge_at": null,
         *       "trend": [
         *         {
         *           "at": "2026-05-04T07:30:00.000Z",
         *           "score": 41
         *         },
         *         {
         *           "at": "2026-05-21T09:12:46.310Z",
         *           "score": 82
         *         }
         *       ],
         *       "lead_signal": {
         *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *         "type": "funding",
         *         "category": "capital",
         *         "title": "Northwind Robotics raised a $45M Series B",
         *         "occurred_at": "2026-05-21T00:00:00.000Z",
         *         "half_life_days": 30
         *       },
         *       "last_day": {
         *         "score": 41,
         *         "change": 41,
         *         "came": {
         *           "count": 1,
         *           "signals": [
         *             {
         *               "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *               "type": "funding",
         *               "category": "capital",
         *               "title": "Northwind Robotics raised a $45M Series B",
         *               "status": "active"
         *             }
         *           ]
         *         },
         *         "left": {
         *           "count": 0,
         *           "signals": []
         *         },
         *         "reasons": [
         *           "signal"
         *         ]
         *       },
         *       "latest_crawl": {
         *         "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "status": "running",
         *         "trigger": "created",
         *         "created_at": "2026-06-01T08:59:30.000Z",
         *         "started_at": "2026-06-01T08:59:31.204Z",
         *         "finished_at": null,
         *         "pages_fetched": 6,
         *         "unchanged": 0,
         *         "failed": 1,
         *         "signals_found": 1,
         *         "pending": 9,
         *         "reached": null,
         *         "first_error": {
         *           "code": "timeout",
         *           "url": "https://northwind.example/news/archive"
         *         }
         *       }
         *     }
         */
        ListedAccount: {
            id: string;
            domain: string;
            /** @description As given; if none was, what the company's own pages call it, or a name made of the domain. */
            name: string;
            /** @description Other spellings of the name that texts use. A list that was given, be it empty, is the whole of it; else there may be spellings of the company's own pages among them. */
            aliases: string[];
            external_id: string | null;
            linkedin_url: string | null;
            /** @description What is in force: of each attribute what was given through the API, an import or the settings, else what the company's own pages say. */
            attributes: {
                industry?: string;
                employee_count?: number;
                hq_country?: string;
                business_model?: string;
                gtm_motion?: string;
                tech?: string[];
                founded_year?: number;
                custom?: {
                    [key: string]: string | number | boolean;
                };
            };
            /** @description Where each attribute in `attributes` comes from, by its name. */
            attribute_sources: {
                [key: string]: components["schemas"]["AttributeSource"];
            };
            /** @description Everything the company's own pages say of it, also where something else was given and is in force: a row for each field, page and way it was found. */
            enrichment: components["schemas"]["EnrichedValue"][];
            owner: string | null;
            /** @description The same as `owner`. */
            owner_id: string | null;
            notes: string | null;
            tags: string[];
            /** @description The lists it stands on, in the order it was put there. */
            list_ids: string[];
            /** @description The pattern of won deals it resembles; none is known yet. */
            archetype: {
                code: string;
                name: string;
                similarity: number;
            } | null;
            /**
             * @description `config`: it comes from the settings file and is changed there.
             * @enum {string}
             */
            managed_by: "api" | "config";
            /** @enum {string} */
            status: "active" | "deleted";
            score: number;
            score_breakdown: components["schemas"]["ScoreBreakdown"];
            /** @description Whether the score is at or above the floor of the workspace. */
            above_floor: boolean;
            /** @description Whether a live signal leads the score. */
            has_active_signal: boolean;
            latest_brief: {
                id: string;
                version: number;
                /** Format: date-time */
                generated_at: string;
            } | null;
            signal_count: number;
            contact_count: number;
            /** @description Of the contacts, as of the last scoring: tagged so, or of C or VP level, and not departed. */
            decision_maker_count: number;
            last_scored_at: string | null;
            next_score_at: string | null;
            last_crawled_at: string | null;
            next_crawl_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            deleted_at: string | null;
            purge_at: string | null;
            trend?: {
                /** Format: date-time */
                at: string;
                score: number;
            }[];
            lead_signal?: {
                id: string;
                type: string;
                category: string;
                title: string;
                /** Format: date-time */
                occurred_at: string;
                half_life_days: number;
            } | null;
            last_day?: {
                /** @description As it stood a day ago. */
                score: number;
                /** @description Points since then. */
                change: number;
                /** @description Signals that count now and did not a day ago. */
                came: {
                    count: number;
                    /** @description The most forceful of them, 3 at most. */
                    signals: {
                        id: string;
                        type: string;
                        category: string;
                        title: string;
                        /** @enum {string} */
                        status: "active" | "expired" | "retracted";
                    }[];
                };
                /** @description Signals that counted a day ago and no longer do: `expired` faded, `retracted` was taken back. */
                left: {
                    count: number;
                    /** @description The most forceful of them, 3 at most. */
                    signals: {
                        id: string;
                        type: string;
                        category: string;
                        title: string;
                        /** @enum {string} */
                        status: "active" | "expired" | "retracted";
                    }[];
                };
                /** @description Why it was scored anew since then: as in `reason` of scores. */
                reasons: string[];
            } | null;
            latest_crawl?: {
                id: string;
                account_id: string;
                /** @enum {string} */
                status: "queued" | "running" | "finished";
                /** @enum {string} */
                trigger: "created" | "schedule" | "on_demand";
                /** Format: date-time */
                created_at: string;
                started_at: string | null;
                finished_at: string | null;
                pages_fetched: number;
                /** @description Places that had not changed since the last crawl. */
                unchanged: number;
                failed: number;
                signals_found: number;
                /** @description Steps still to be made; 0 once it has finished. */
                pending: number;
                /** @description Whether any page of the company itself could be read; null until the crawl has finished. */
                reached: boolean | null;
                /** @description Why the first failure was one, that of the company's own front page before others, as a class; null without any. */
                first_error: {
                    code: string;
                    url: string;
                } | null;
            } | null;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *           "domain": "northwind.example",
         *           "name": "Northwind Robotics",
         *           "aliases": [
         *             "Northwind"
         *           ],
         *           "external_id": "0015g00000XyZ",
         *           "linkedin_url": null,
         *           "attributes": {
         *             "industry": "Robotics",
         *             "employee_count": 320,
         *             "hq_country": "US",
         *             "tech": [
         *               "salesforce",
         *               "outreach"
         *             ]
         *           },
         *           "attribute_sources": {
         *             "industry": {
         *               "source": "page",
         *               "url": "https://northwind.example/",
         *               "method": "json-ld",
         *               "quote": "industry: Robotics",
         *               "confidence": 0.95,
         *               "observed_at": "2026-06-01T08:59:59.000Z"
         *             },
         *             "employee_count": {
         *               "source": "user",
         *               "url": null,
         *               "method": null,
         *               "quote": null,
         *               "confidence": null,
         *               "observed_at": null
         *             },
         *             "hq_country": {
         *               "source": "page",
         *               "url": "https://northwind.example/",
         *               "method": "address",
         *               "quote": "1 Quay Street, Boston, MA 02110, United States",
         *               "confidence": 0.9,
         *               "observed_at": "2026-06-01T08:59:59.000Z"
         *             },
         *             "tech": {
         *               "source": "user",
         *               "url": null,
         *               "method": null,
         *               "quote": null,
         *               "confidence": null,
         *               "observed_at": null
         *             }
         *           },
         *           "enrichment": [
         *             {
         *               "field": "industry",
         *               "values": [
         *                 "Robotics"
         *               ],
         *               "url": "https://northwind.example/",
         *               "method": "json-ld",
         *               "quote": "industry: Robotics",
         *               "confidence": 0.95,
         *               "observed_at": "2026-06-01T08:59:59.000Z"
         *             }
         *           ],
         *           "owner": "dana@acme.example",
         *           "owner_id": "dana@acme.example",
         *           "notes": null,
         *           "tags": [
         *             "tier-1"
         *           ],
         *           "list_ids": [
         *             "list_01K8Z3E5QJ6T7V8W9XYA"
         *           ],
         *           "archetype": null,
         *           "managed_by": "api",
         *           "status": "active",
         *           "score": 82,
         *           "score_breakdown": {
         *             "fit": 95,
         *             "recency": 78,
         *             "strength": 82,
         *             "depth": 68
         *           },
         *           "above_floor": true,
         *           "has_active_signal": true,
         *           "latest_brief": {
         *             "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *             "version": 7,
         *             "generated_at": "2026-06-01T09:00:00.000Z"
         *           },
         *           "signal_count": 4,
         *           "contact_count": 2,
         *           "decision_maker_count": 1,
         *           "last_scored_at": "2026-06-01T09:00:00.000Z",
         *           "next_score_at": "2026-06-01T15:00:00.000Z",
         *           "last_crawled_at": "2026-06-01T08:59:58.120Z",
         *           "next_crawl_at": "2026-06-02T08:59:58.120Z",
         *           "created_at": "2026-04-14T10:21:07.000Z",
         *           "updated_at": "2026-06-01T09:00:00.000Z",
         *           "deleted_at": null,
         *           "purge_at": null,
         *           "trend": [
         *             {
         *               "at": "2026-05-04T07:30:00.000Z",
         *               "score": 41
         *             },
         *             {
         *               "at": "2026-05-21T09:12:46.310Z",
         *               "score": 82
         *             }
         *           ],
         *           "lead_signal": {
         *             "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *             "type": "funding",
         *             "category": "capital",
         *             "title": "Northwind Robotics raised a $45M Series B",
         *             "occurred_at": "2026-05-21T00:00:00.000Z",
         *             "half_life_days": 30
         *           },
         *           "last_day": {
         *             "score": 41,
         *             "change": 41,
         *             "came": {
         *               "count": 1,
         *               "signals": [
         *                 {
         *                   "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *                   "type": "funding",
         *                   "category": "capital",
         *                   "title": "Northwind Robotics raised a $45M Series B",
         *                   "status": "active"
         *                 }
         *               ]
         *             },
         *             "left": {
         *               "count": 0,
         *               "signals": []
         *             },
         *             "reasons": [
         *               "signal"
         *             ]
         *           },
         *           "latest_crawl": {
         *             "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *             "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *             "status": "running",
         *             "trigger": "created",
         *             "created_at": "2026-06-01T08:59:30.000Z",
         *             "started_at": "2026-06-01T08:59:31.204Z",
         *             "finished_at": null,
         *             "pages_fetched": 6,
         *             "unchanged": 0,
         *             "failed": 1,
         *             "signals_found": 1,
         *             "pending": 9,
         *             "reached": null,
         *             "first_error": {
         *               "code": "timeout",
         *               "url": "https://northwind.example/news/archive"
         *             }
         *           }
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        ListedAccountList: {
            data: components["schemas"]["ListedAccount"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "type": "content_diff",
         *       "selector": ".plan-card"
         *     }
         */
        MatchRule: {
            /** @constant */
            type: "content_diff";
            /** @description The watched part of the page; the whole page without one. A CSS selector, or XPath 1.0 where it begins with `/`, `(` or `xpath:`. */
            selector?: string;
            /** @description Parts whose changes do not count. A CSS selector, or XPath 1.0 where it begins with `/`, `(` or `xpath:`. */
            ignore?: string[];
            /** @description Share of the watched text that must differ; 0 is any. */
            min_change?: number;
            /** @description With `true` the same things in another order are a change too. */
            order?: boolean;
        } | {
            /** @constant */
            type: "keyword";
            any?: string[];
            all?: string[];
            none?: string[];
        } | {
            /** @constant */
            type: "regex";
            pattern: string;
            /** @description Of i, m, s and x. */
            flags?: string;
        } | {
            /** @constant */
            type: "new_item";
            filters?: {
                any?: string[];
                all?: string[];
                none?: string[];
            };
        } | {
            /** @constant */
            type: "number_change";
            /** @description A CSS selector, or XPath 1.0 where it begins with `/`, `(` or `xpath:`. */
            selector?: string;
            json_path?: string;
            /** @enum {string} */
            direction?: "up" | "down" | "any";
            /** @description In percent of the number before. */
            min_pct?: number;
        } | {
            /** @constant */
            type: "semantic";
            /** @enum {string} */
            intent: "funding" | "acquisition" | "leadership_change" | "hiring" | "layoffs" | "product_launch" | "pricing_change" | "partnership" | "expansion" | "certification" | "outage";
            threshold?: number;
        };
        /**
         * @example {
         *       "type": "content_diff",
         *       "selector": ".plan-card"
         *     }
         */
        MatchRuleInput: {
            /** @constant */
            type: "content_diff";
            /** @description The watched part of the page; the whole page without one. A CSS selector, or XPath 1.0 where it begins with `/`, `(` or `xpath:`. */
            selector?: string;
            /** @description Parts whose changes do not count. A CSS selector, or XPath 1.0 where it begins with `/`, `(` or `xpath:`. */
            ignore?: string[];
            /** @description Share of the watched text that must differ; 0 is any. */
            min_change?: number;
            /** @description With `true` the same things in another order are a change too. */
            order?: boolean;
        } | {
            /** @constant */
            type: "keyword";
            any?: string[];
            all?: string[];
            none?: string[];
        } | {
            /** @constant */
            type: "regex";
            pattern: string;
            /** @description Of i, m, s and x. */
            flags?: string;
        } | {
            /** @constant */
            type: "new_item";
            filters?: {
                any?: string[];
                all?: string[];
                none?: string[];
            };
        } | {
            /** @constant */
            type: "number_change";
            /** @description A CSS selector, or XPath 1.0 where it begins with `/`, `(` or `xpath:`. */
            selector?: string;
            json_path?: string;
            /** @enum {string} */
            direction?: "up" | "down" | "any";
            /** @description In percent of the number before. */
            min_pct?: number;
        } | {
            /** @constant */
            type: "semantic";
            /** @enum {string} */
            intent: "funding" | "acquisition" | "leadership_change" | "hiring" | "layoffs" | "product_launch" | "pricing_change" | "partnership" | "expansion" | "certification" | "outage";
            threshold?: number;
        };
        /**
         * @example {
         *       "domain": "northwind.example",
         *       "name": "Northwind Robotics",
         *       "external_id": "0015g00000XyZ",
         *       "attributes": {
         *         "industry": "Robotics",
         *         "employee_count": 320,
         *         "hq_country": "US"
         *       },
         *       "tags": [
         *         "tier-1"
         *       ]
         *     }
         */
        NewAccount: {
            domain?: string | null;
            name?: string | null;
            aliases?: string[] | null;
            external_id?: string | null;
            /** Format: uri */
            linkedin_url?: string | null;
            owner?: string | null;
            owner_id?: string | null;
            notes?: string | null;
            tags?: string[] | null;
            list_ids?: string[] | null;
            attributes?: {
                industry?: string;
                employee_count?: number;
                hq_country?: string;
                business_model?: string;
                gtm_motion?: string;
                tech?: string[];
                founded_year?: number;
                custom?: {
                    [key: string]: string | number | boolean;
                };
            } | null;
        };
        /**
         * @example {
         *       "name": "Fenwick pricing",
         *       "template": "competitor-pricing",
         *       "source": "https://fenwick.example/pricing",
         *       "cadence": "daily",
         *       "match_rule": {
         *         "type": "content_diff",
         *         "selector": ".plan-card"
         *       },
         *       "fires_signal": "competitor_price_change",
         *       "signal_score": 25,
         *       "alert": {
         *         "channel": "slack",
         *         "destination": "#competitors"
         *       }
         *     }
         * @example {
         *       "name": "Logistics Weekly on our topics",
         *       "template": "rss",
         *       "source": "https://logistics-weekly.example/feed.xml",
         *       "params": {
         *         "max_age_days": 14
         *       },
         *       "match_rule": {
         *         "type": "keyword",
         *         "any": [
         *           "warehouse automation",
         *           "pick and place"
         *         ],
         *         "none": [
         *           "webinar"
         *         ]
         *       }
         *     }
         * @example {
         *       "name": "r/logistics: who asks for a tool",
         *       "template": "subreddit",
         *       "source": "r/logistics",
         *       "match_rule": {
         *         "type": "keyword",
         *         "any": [
         *           "looking for a tool",
         *           "recommend a WMS",
         *           "alternative to"
         *         ]
         *       }
         *     }
         * @example {
         *       "name": "Acme gateway",
         *       "template": "github",
         *       "source": "acme-robotics/gateway",
         *       "params": {
         *         "events": [
         *           "release",
         *           "star_spike",
         *           "dependency"
         *         ]
         *       }
         *     }
         * @example {
         *       "name": "Builders' Discord on rivals",
         *       "template": "discord",
         *       "source": "112233445566778899",
         *       "match_rule": {
         *         "type": "keyword",
         *         "any": [
         *           "Fenwick",
         *           "Tallgrass"
         *         ]
         *       }
         *     }
         * @example {
         *       "name": "Tenders of the port authority",
         *       "template": "custom-url",
         *       "source": "https://port-authority.example/tenders",
         *       "match_rule": {
         *         "type": "regex",
         *         "pattern": "automated? (cranes?|straddle carriers?)",
         *         "flags": "i"
         *       },
         *       "fires_signal": "port_tender"
         *     }
         */
        NewBot: {
            name: string;
            /** @enum {string} */
            template: "competitor-pricing" | "rss" | "subreddit" | "github" | "discord" | "custom-url";
            /** @description A URL, or what the template says its source holds. With the cadence `on_push` nothing is fetched from it: it is the evidence of items that are sent without a `url`. */
            source: string;
            /** @description Its identity in files; unique in the workspace. */
            key?: string | null;
            /** @description Parameters of the template; see /v1/bots/templates. */
            params?: {
                [key: string]: unknown;
            } | null;
            /** @description 15min, hourly, 6h, daily, weekly, on_push (reads what is sent by `:push`), or five cron fields; never more often than each 15 minutes. */
            cadence?: string | null;
            /** @description An IANA name such as Europe/Berlin; UTC without one. */
            timezone?: string | null;
            /** @description The hours in which it may run. */
            enabled_hours?: {
                from: string;
                to: string;
            } | null;
            match_rule?: components["schemas"]["MatchRuleInput"];
            /** @description A key of /v1/signals/types or one of your own. */
            fires_signal?: string | null;
            /** @description Base strength of its signals. */
            signal_score?: number | null;
            /** @description The accounts its signals go to. */
            account_ids?: string[] | null;
            /**
             * @description How accounts are found when none are named.
             * @enum {string|null}
             */
            account_match?: "auto" | "mentioned" | "workspace" | null;
            actions?: ("alert" | "auto_brief" | "crm_push")[] | null;
            alert?: {
                /** @enum {string} */
                channel: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
                destination?: string | null;
            } | null;
        };
        /**
         * @example {
         *       "name": "Fenwick pricing",
         *       "template": "competitor-pricing",
         *       "source": "https://fenwick.example/pricing",
         *       "match_rule": {
         *         "type": "content_diff",
         *         "selector": ".plan-card"
         *       },
         *       "days": 30
         *     }
         */
        NewBotBacktest: {
            name: string;
            /** @enum {string} */
            template: "competitor-pricing" | "rss" | "subreddit" | "github" | "discord" | "custom-url";
            /** @description A URL, or what the template says its source holds. With the cadence `on_push` nothing is fetched from it: it is the evidence of items that are sent without a `url`. */
            source: string;
            /** @description Its identity in files; unique in the workspace. */
            key?: string | null;
            /** @description Parameters of the template; see /v1/bots/templates. */
            params?: {
                [key: string]: unknown;
            } | null;
            /** @description 15min, hourly, 6h, daily, weekly, on_push (reads what is sent by `:push`), or five cron fields; never more often than each 15 minutes. */
            cadence?: string | null;
            /** @description An IANA name such as Europe/Berlin; UTC without one. */
            timezone?: string | null;
            /** @description The hours in which it may run. */
            enabled_hours?: {
                from: string;
                to: string;
            } | null;
            match_rule?: components["schemas"]["MatchRuleInput"];
            /** @description A key of /v1/signals/types or one of your own. */
            fires_signal?: string | null;
            /** @description Base strength of its signals. */
            signal_score?: number | null;
            /** @description The accounts its signals go to. */
            account_ids?: string[] | null;
            /**
             * @description How accounts are found when none are named.
             * @enum {string|null}
             */
            account_match?: "auto" | "mentioned" | "workspace" | null;
            actions?: ("alert" | "auto_brief" | "crm_push")[] | null;
            alert?: {
                /** @enum {string} */
                channel: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
                destination?: string | null;
            } | null;
            /** @description Days back that are told of, up to 90, which is what is kept. */
            days?: number | null;
        };
        /**
         * @example {
         *       "kind": "signals",
         *       "format": "ndjson",
         *       "filter": {
         *         "type": [
         *           "funding"
         *         ],
         *         "since": "2026-05-01T00:00:00.000Z"
         *       }
         *     }
         */
        NewExport: {
            /** @enum {string} */
            kind: "accounts" | "signals" | "briefs" | "contacts";
            /** @enum {string} */
            format: "csv" | "ndjson";
            filter?: components["schemas"]["ExportFilterInput"];
        };
        /**
         * @example {
         *       "verdict": "wrong",
         *       "note": "That is another Northwind."
         *     }
         */
        NewFeedback: {
            /**
             * @description `useful`: true and worth knowing; `noise`: true, not worth knowing; `wrong`: not true, or not of this account. `null` withdraws what this key said.
             * @enum {string|null}
             */
            verdict: "useful" | "noise" | "wrong" | null;
            /** @description Why, for people to read. */
            note?: string | null;
        };
        /**
         * @example {
         *       "name": "warehouse sync",
         *       "role": "read_write",
         *       "allowed_cidrs": [
         *         "203.0.113.0/24"
         *       ]
         *     }
         */
        NewKey: {
            name: string;
            /** @enum {string} */
            role: "read_only" | "read_write" | "admin";
            /** @description ISO 8601; from then on it is refused. */
            expires_at?: string | null;
            /** @description Addresses or ranges it may be used from; anywhere without. */
            allowed_cidrs?: string[] | null;
            /** @description Refuses requests without `X-Mama-Signature`. */
            require_signature?: boolean;
        };
        /**
         * @example {
         *       "name": "Tier 1, west",
         *       "description": "Accounts for the spring campaign"
         *     }
         */
        NewList: {
            name: string;
            description?: string | null;
        };
        /**
         * @example {
         *       "version": 3,
         *       "weights": {
         *         "fit": 40,
         *         "recency": 20,
         *         "strength": 20,
         *         "depth": 20
         *       },
         *       "floor": 65,
         *       "key_roles": [
         *         "Head of Revenue Operations"
         *       ],
         *       "competitors": [
         *         "Globex CRM",
         *         "Initech"
         *       ],
         *       "criteria": [
         *         {
         *           "key": "headcount",
         *           "attribute": "employee_count",
         *           "op": "between",
         *           "value": [
         *             80,
         *             600
         *           ],
         *           "weight": 25,
         *           "required": false,
         *           "tolerance": 0.25
         *         },
         *         {
         *           "key": "country",
         *           "attribute": "hq_country",
         *           "op": "in",
         *           "value": [
         *             "US",
         *             "CA"
         *           ],
         *           "weight": 15,
         *           "required": true
         *         },
         *         {
         *           "key": "stack",
         *           "attribute": "tech",
         *           "op": "contains_any",
         *           "value": [
         *             "salesforce",
         *             "hubspot"
         *           ],
         *           "weight": 20
         *         }
         *       ],
         *       "type_overrides": {
         *         "partnership": {
         *           "enabled": false
         *         },
         *         "funding": {
         *           "strength": 90,
         *           "half_life_days": 45
         *         }
         *       }
         *     }
         */
        NewRubric: {
            version?: number | null;
            weights?: {
                fit: number;
                recency: number;
                strength: number;
                depth: number;
            } | null;
            floor?: number | null;
            criteria?: {
                key: string;
                attribute: string;
                /** @enum {string} */
                op: "eq" | "neq" | "in" | "not_in" | "between" | "gte" | "lte" | "contains_any" | "contains_all" | "exists";
                /** @description For `eq` and `neq` a text, number or boolean; for `in`, `not_in`, `contains_any` and `contains_all` a list of these; for `gte` and `lte` a number; for `between` two, the lower one first; none for `exists`. */
                value?: unknown;
                weight: number;
                /**
                 * @description Missed, it caps the fit at 20.
                 * @default false
                 */
                required: boolean;
                /**
                 * @description For `gte`, `lte` and `between`: how far outside, as a share of the bound, still counts in part; the part falls evenly to nothing.
                 * @default 0
                 */
                tolerance: number;
            }[] | null;
            /** @description By the key of a signal type: strength and half-life in place of its own, or `enabled: false` to leave them out. A type of your own may be named once a bot or a signal has it. */
            type_overrides?: {
                [key: string]: {
                    enabled?: boolean | null;
                    strength?: number | null;
                    half_life_days?: number | null;
                };
            } | null;
            /** @description Titles of roles whose opening counts as a key role, beside VP, head and C level. */
            key_roles?: string[] | null;
            /** @description Names of the products you compete with, as texts write them: whose mentions and price changes count as a rival's. */
            competitors?: string[] | null;
            updated_by?: unknown;
            updated_at?: unknown;
            rescoring?: unknown;
        };
        /**
         * @example {
         *       "domain": "northwind.example",
         *       "type": "pricing_page_visited",
         *       "title": "Northwind Robotics looked at the enterprise plan",
         *       "strength": 60,
         *       "half_life_days": 14,
         *       "occurred_at": "2026-06-01T16:20:00.000Z",
         *       "data": {
         *         "plan": "enterprise",
         *         "visits": 3
         *       },
         *       "source": {
         *         "kind": "crm",
         *         "title": "Web visits of northwind.example",
         *         "excerpt": "3 visits to /pricing#enterprise on 1 June 2026."
         *       }
         *     }
         */
        NewSignal: {
            account_id?: string;
            domain?: string;
            external_id?: string;
            type: string;
            /** @description Of a built-in type that lists its sub-types in `/v1/signals/types`: one of those. */
            subtype?: string;
            title: string;
            summary?: string;
            strength?: number;
            confidence?: number;
            half_life_days?: number;
            /** Format: date-time */
            occurred_at?: string;
            /** @description Facts by name. Some tell one event from another of its type: `round`, `amount` with `currency`, `product`, `partner`, `target`, `acquirer`, `person`, `count`; of a type of your own every single fact does. Reports that share such a fact and differ in none are of one event. Reports that share none are one event only under the same title and on the same day; they meet what was read only if their title or summary names it. */
            data?: {
                [key: string]: string | number | boolean | string[];
            };
            contacts?: string[];
            source: {
                kind: string;
                url?: string;
                title: string;
                publisher?: string;
                /** Format: date-time */
                published_at?: string;
                excerpt: string;
            };
        };
        /**
         * @example {
         *       "url": "https://hooks.acme.example/signalmama",
         *       "events": [
         *         "brief.generated",
         *         "signal.fired"
         *       ],
         *       "filters": {
         *         "strength_gte": 70
         *       }
         *     }
         */
        NewWebhook: {
            url: string;
            events: string[];
            secret?: string | null;
            filters?: {
                signal_types?: string[];
                account_ids?: string[];
                strength_gte?: number;
            } | null;
            /** @enum {string|null} */
            signature_format?: "hex" | "sha256_prefixed" | null;
        };
        /**
         * @example {
         *       "error": {
         *         "type": "not_found",
         *         "code": "account_not_found",
         *         "message": "No such account.",
         *         "docs_url": "http://127.0.0.1:8787/docs#account_not_found",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        NotFoundError: {
            error: {
                /** @enum {string} */
                type: "not_found";
                /** @enum {string} */
                code: "account_not_found" | "brief_not_found" | "brief_version_not_found" | "signal_not_found" | "contact_not_found" | "score_not_found" | "list_not_found" | "export_not_found" | "rubric_not_found" | "document_not_found" | "event_not_found" | "crawl_not_found" | "run_not_found" | "delivery_not_found" | "alert_not_found" | "bot_not_found" | "webhook_not_found" | "key_not_found" | "route_not_found";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "id": "alr_01K8Z3E5QJ6T7V8W9XYA",
         *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "webhook_id": null,
         *       "reason": "fires",
         *       "channel": "in_app",
         *       "title": "Fenwick pricing found something",
         *       "note": null,
         *       "items": [
         *         {
         *           "accounts": [
         *             "Fenwick (fenwick.example)"
         *           ],
         *           "title": "Pricing",
         *           "text": "Team $39 per seat",
         *           "diff": {
         *             "before": "Team $29 per seat",
         *             "after": "Team $39 per seat"
         *           },
         *           "source_url": "https://fenwick.example/pricing",
         *           "at": "2026-06-02T06:04:13.011Z"
         *         }
         *       ],
         *       "more": 0,
         *       "undelivered": null,
         *       "created_at": "2026-06-02T06:04:13.402Z",
         *       "read_at": null
         *     }
         */
        Notification: {
            /** @description The id of the alert. */
            id: string;
            /** @description Empty when the appliance tells of itself. */
            bot_id: string;
            /** @description The endpoint that was disabled. */
            webhook_id: string | null;
            /** @enum {string} */
            reason: "fires" | "auto_paused" | "test" | "webhook_disabled" | "backup_failed" | "backup_works";
            /** @enum {string} */
            channel: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
            title: string;
            note: string | null;
            /** @description The newest things found, at most five. */
            items: {
                accounts: string[];
                /** @description Of the page or the entry; null when the bot's name or the text says the same. */
                title: string | null;
                text: string;
                diff: {
                    before: string;
                    after: string;
                } | null;
                source_url: string | null;
                /** Format: date-time */
                at: string;
            }[];
            /** @description Further things found. */
            more: number;
            /** @description Why it could not be told where it was meant to go. */
            undelivered: {
                code: string;
                message: string;
            } | null;
            /** Format: date-time */
            created_at: string;
            read_at: string | null;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "alr_01K8Z3E5QJ6T7V8W9XYA",
         *           "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *           "webhook_id": null,
         *           "reason": "fires",
         *           "channel": "in_app",
         *           "title": "Fenwick pricing found something",
         *           "note": null,
         *           "items": [
         *             {
         *               "accounts": [
         *                 "Fenwick (fenwick.example)"
         *               ],
         *               "title": "Pricing",
         *               "text": "Team $39 per seat",
         *               "diff": {
         *                 "before": "Team $29 per seat",
         *                 "after": "Team $39 per seat"
         *               },
         *               "source_url": "https://fenwick.example/pricing",
         *               "at": "2026-06-02T06:04:13.011Z"
         *             }
         *           ],
         *           "more": 0,
         *           "undelivered": null,
         *           "created_at": "2026-06-02T06:04:13.402Z",
         *           "read_at": null
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        NotificationList: {
            data: components["schemas"]["Notification"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "read": 3,
         *       "unread": 0
         *     }
         */
        NotificationsRead: {
            read: number;
            unread: number;
        };
        /**
         * @example {
         *       "event": "opener.generated",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief": {
         *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "version": 7,
         *         "generated_at": "2026-06-01T09:00:00.000Z",
         *         "score": 82,
         *         "score_breakdown": {
         *           "fit": 95,
         *           "recency": 78,
         *           "strength": 82,
         *           "depth": 68
         *         },
         *         "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
         *         "who_to_talk_to": [
         *           {
         *             "name": "Dana Reyes",
         *             "role": "Chief Revenue Officer",
         *             "tag": "new",
         *             "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
         *           }
         *         ],
         *         "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
         *         "signals": [
         *           "sig_01K8Z3E5QJ6T7V8W9XYA"
         *         ],
         *         "trigger": "score_moved",
         *         "previous_version": 6,
         *         "score_delta": 21,
         *         "claims": [
         *           {
         *             "field": "why_now",
         *             "start": 0,
         *             "end": 83,
         *             "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
         *             "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "url": "https://northwind.example/news/series-b"
         *           }
         *         ],
         *         "writer": {
         *           "kind": "template",
         *           "name": "plain",
         *           "version": "2"
         *         },
         *         "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
         *         "redactions": []
         *       },
         *       "trigger": "score_moved",
         *       "previous_version": 6,
         *       "brief_url": "https://mama.example/brief/northwind.example",
         *       "opener": {
         *         "text": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
         *         "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        OpenerGeneratedEvent: {
            /** @constant */
            event: "opener.generated";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            brief: components["schemas"]["Brief"];
            /** @enum {string} */
            trigger: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
            previous_version: number | null;
            brief_url: string;
            opener: {
                text: string;
                signal_id: string | null;
            };
        };
        /**
         * @example {
         *       "owner": "kim@team.example"
         *     }
         */
        Owner: {
            owner: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "owner": "kim@team.example"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        OwnerList: {
            data: components["schemas"]["Owner"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "error": {
         *         "type": "invalid_request",
         *         "code": "payload_too_large",
         *         "message": "The body is larger than 4 MiB.",
         *         "docs_url": "http://127.0.0.1:8787/docs#payload_too_large",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        PayloadTooLargeError: {
            error: {
                /** @enum {string} */
                type: "invalid_request";
                /** @enum {string} */
                code: "payload_too_large";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "id": "1342877",
         *       "title": "Ticket 1342877",
         *       "text": "We are leaving Fenwick at the end of the quarter.",
         *       "url": "https://support.acme.example/tickets/1342877",
         *       "published_at": "2026-06-01T08:58:11.000Z",
         *       "author": "A customer"
         *     }
         */
        Push: components["schemas"]["PushedItem"] | components["schemas"]["PushedItem"][] | {
            [key: string]: unknown;
        };
        /**
         * @example {
         *       "id": "1342877",
         *       "title": "Ticket 1342877",
         *       "text": "We are leaving Fenwick at the end of the quarter.",
         *       "url": "https://support.acme.example/tickets/1342877",
         *       "published_at": "2026-06-01T08:58:11.000Z",
         *       "author": "A customer"
         *     }
         */
        PushedItem: {
            /** @description Its id where it comes from; the same one again is no news. */
            id?: string | null;
            title?: string | null;
            text: string;
            /** @description Where it can be read; the bot's `source` without one. */
            url?: string | null;
            /** Format: date-time */
            published_at?: string | null;
            author?: string | null;
        };
        /**
         * @example {
         *       "error": {
         *         "type": "rate_limit",
         *         "code": "rate_limited",
         *         "message": "The limit of 120 writes a minute is reached; try again in 3 seconds.",
         *         "docs_url": "http://127.0.0.1:8787/docs#rate_limited",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        RateLimitedError: {
            error: {
                /** @enum {string} */
                type: "rate_limit";
                /** @enum {string} */
                code: "rate_limited";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "ids": [
         *         "alr_01K8Z3E5QJ6T7V8W9XYA"
         *       ]
         *     }
         */
        ReadNotifications: {
            ids?: string[];
        };
        /**
         * @example {
         *       "since": "2026-06-01T00:00:00.000Z",
         *       "status": "held"
         *     }
         */
        Replay: {
            since?: string;
            until?: string;
            /** @enum {string} */
            status?: "failed" | "held" | "delivered" | "any";
        };
        /**
         * @example {
         *       "webhook_id": "wh_01K8Z3E5QJ6T7V8W9XYA",
         *       "deliveries": 12
         *     }
         */
        Replayed: {
            webhook_id: string;
            deliveries: number;
        };
        /**
         * @example {
         *       "event": "reply.classified",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        ReplyClassifiedEvent: {
            /** @constant */
            event: "reply.classified";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            account?: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            /** @description The account's page in the dashboard, which this version does not have yet: until then it answers 404. */
            brief_url?: string;
        };
        /**
         * @example {
         *       "status": "running",
         *       "total": 4210,
         *       "done": 1800,
         *       "started_at": "2026-06-02T09:00:00.000Z",
         *       "finished_at": null
         *     }
         */
        Rescoring: {
            /** @enum {string} */
            status: "running" | "done";
            total: number;
            done: number;
            started_at: string | null;
            finished_at: string | null;
        };
        /**
         * @example {
         *       "version": 4,
         *       "weights": {
         *         "fit": 40,
         *         "recency": 20,
         *         "strength": 20,
         *         "depth": 20
         *       },
         *       "floor": 65,
         *       "key_roles": [
         *         "Head of Revenue Operations"
         *       ],
         *       "competitors": [
         *         "Globex CRM",
         *         "Initech"
         *       ],
         *       "criteria": [
         *         {
         *           "key": "headcount",
         *           "attribute": "employee_count",
         *           "op": "between",
         *           "value": [
         *             80,
         *             600
         *           ],
         *           "weight": 25,
         *           "required": false,
         *           "tolerance": 0.25
         *         }
         *       ],
         *       "type_overrides": {
         *         "funding": {
         *           "enabled": true,
         *           "strength": 90,
         *           "half_life_days": 45
         *         }
         *       },
         *       "updated_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *       "updated_at": "2026-06-02T09:00:00.000Z",
         *       "rescoring": {
         *         "status": "running",
         *         "total": 4210,
         *         "done": 1800,
         *         "started_at": "2026-06-02T09:00:00.000Z",
         *         "finished_at": null
         *       }
         *     }
         */
        Rubric: {
            version: number;
            weights: {
                fit: number;
                recency: number;
                strength: number;
                depth: number;
            };
            floor: number;
            criteria: {
                key: string;
                attribute: string;
                /** @enum {string} */
                op: "eq" | "neq" | "in" | "not_in" | "between" | "gte" | "lte" | "contains_any" | "contains_all" | "exists";
                value: unknown;
                weight: number;
                required: boolean;
                tolerance: number;
            }[];
            type_overrides: {
                [key: string]: {
                    enabled: boolean;
                    strength: number | null;
                    half_life_days: number | null;
                };
            };
            key_roles: string[];
            competitors: string[];
            updated_by: string | null;
            /** Format: date-time */
            updated_at: string;
            rescoring: components["schemas"]["Rescoring"] | null;
        };
        /**
         * @example {
         *       "accounts_total": 2,
         *       "accounts_compared": 2,
         *       "changed": 1,
         *       "moved_over_10": 0,
         *       "above_floor_before": 1,
         *       "above_floor_after": 1,
         *       "distribution": [
         *         {
         *           "from": 0,
         *           "to": 9,
         *           "before": 0,
         *           "after": 0
         *         },
         *         {
         *           "from": 10,
         *           "to": 19,
         *           "before": 1,
         *           "after": 1
         *         },
         *         {
         *           "from": 80,
         *           "to": 89,
         *           "before": 1,
         *           "after": 1
         *         }
         *       ],
         *       "data": [
         *         {
         *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *           "domain": "northwind.example",
         *           "name": "Northwind Robotics",
         *           "score_before": 82,
         *           "score_after": 84,
         *           "delta": 2,
         *           "breakdown_after": {
         *             "fit": 95,
         *             "recency": 78,
         *             "strength": 82,
         *             "depth": 68
         *           }
         *         }
         *       ]
         *     }
         */
        RubricPreview: {
            accounts_total: number;
            accounts_compared: number;
            changed: number;
            moved_over_10: number;
            above_floor_before: number;
            above_floor_after: number;
            distribution: {
                from: number;
                to: number;
                before: number;
                after: number;
            }[];
            data: {
                account_id: string;
                domain: string;
                name: string;
                score_before: number;
                score_after: number;
                delta: number;
                breakdown_after: components["schemas"]["ScoreBreakdown"];
            }[];
        };
        /**
         * @example {
         *       "version": 4,
         *       "weights": {
         *         "fit": 40,
         *         "recency": 20,
         *         "strength": 20,
         *         "depth": 20
         *       },
         *       "floor": 65,
         *       "key_roles": [
         *         "Head of Revenue Operations"
         *       ],
         *       "competitors": [
         *         "Globex CRM",
         *         "Initech"
         *       ],
         *       "criteria": [
         *         {
         *           "key": "headcount",
         *           "attribute": "employee_count",
         *           "op": "between",
         *           "value": [
         *             80,
         *             600
         *           ],
         *           "weight": 25,
         *           "required": false,
         *           "tolerance": 0.25
         *         }
         *       ],
         *       "type_overrides": {
         *         "funding": {
         *           "enabled": true,
         *           "strength": 90,
         *           "half_life_days": 45
         *         }
         *       },
         *       "updated_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *       "updated_at": "2026-06-02T09:00:00.000Z"
         *     }
         */
        RubricVersion: {
            version: number;
            weights: {
                fit: number;
                recency: number;
                strength: number;
                depth: number;
            };
            floor: number;
            criteria: {
                key: string;
                attribute: string;
                /** @enum {string} */
                op: "eq" | "neq" | "in" | "not_in" | "between" | "gte" | "lte" | "contains_any" | "contains_all" | "exists";
                value: unknown;
                weight: number;
                required: boolean;
                tolerance: number;
            }[];
            type_overrides: {
                [key: string]: {
                    enabled: boolean;
                    strength: number | null;
                    half_life_days: number | null;
                };
            };
            key_roles: string[];
            competitors: string[];
            updated_by: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "version": 4,
         *           "weights": {
         *             "fit": 40,
         *             "recency": 20,
         *             "strength": 20,
         *             "depth": 20
         *           },
         *           "floor": 65,
         *           "key_roles": [
         *             "Head of Revenue Operations"
         *           ],
         *           "competitors": [
         *             "Globex CRM",
         *             "Initech"
         *           ],
         *           "criteria": [
         *             {
         *               "key": "headcount",
         *               "attribute": "employee_count",
         *               "op": "between",
         *               "value": [
         *                 80,
         *                 600
         *               ],
         *               "weight": 25,
         *               "required": false,
         *               "tolerance": 0.25
         *             }
         *           ],
         *           "type_overrides": {
         *             "funding": {
         *               "enabled": true,
         *               "strength": 90,
         *               "half_life_days": 45
         *             }
         *           },
         *           "updated_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *           "updated_at": "2026-06-02T09:00:00.000Z"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        RubricVersionList: {
            data: components["schemas"]["RubricVersion"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "fit": 95,
         *       "recency": 78,
         *       "strength": 82,
         *       "depth": 68
         *     }
         */
        ScoreBreakdown: {
            fit: number;
            recency: number;
            strength: number;
            depth: number;
        };
        /**
         * @example {
         *       "id": "scr_01K8Z3E5QJ6T7V8W9XYA",
         *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "scored_at": "2026-06-01T09:00:00.000Z",
         *       "score": 82,
         *       "score_breakdown": {
         *         "fit": 95,
         *         "recency": 78,
         *         "strength": 82,
         *         "depth": 68
         *       },
         *       "rubric_version": 1,
         *       "reason": "signal",
         *       "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *       "explanation": [
         *         {
         *           "dimension": "fit",
         *           "value": 95,
         *           "weight": 30,
         *           "contribution": 29,
         *           "text": "Meets 4 of 4 known criteria, 1 unknown. 95 × 30 % = 28.5 points.",
         *           "signal_ids": []
         *         },
         *         {
         *           "dimension": "recency",
         *           "value": 78,
         *           "weight": 25,
         *           "contribution": 19,
         *           "text": "“Northwind Robotics raised a $45M Series B” happened on 2026-05-21, 11 days ago; it halves every 30 days. 78 × 25 % = 19.5 points.",
         *           "signal_ids": [
         *             "sig_01K8Z3E5QJ6T7V8W9XYA"
         *           ]
         *         },
         *         {
         *           "dimension": "strength",
         *           "value": 82,
         *           "weight": 25,
         *           "contribution": 20,
         *           "text": "The lead signal is of strength 85 at 93 % confidence. 82 × 25 % = 20.5 points.",
         *           "signal_ids": [
         *             "sig_01K8Z3E5QJ6T7V8W9XYA"
         *           ]
         *         },
         *         {
         *           "dimension": "depth",
         *           "value": 68,
         *           "weight": 20,
         *           "contribution": 14,
         *           "text": "3 live signals of 3 types from 3 independent sources, 2 known people. 68 × 20 % = 13.6 points.",
         *           "signal_ids": [
         *             "sig_01K8Z3E5QJ6T7V8W9XYA"
         *           ]
         *         }
         *       ],
         *       "as_of": "2026-06-02T11:30:00.000Z",
         *       "lead_signal": {
         *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *         "type": "funding",
         *         "title": "Northwind Robotics raised a $45M Series B",
         *         "occurred_at": "2026-05-21T00:00:00.000Z"
         *       }
         *     }
         */
        ScoreExplanation: {
            id: string;
            account_id: string;
            /** Format: date-time */
            scored_at: string;
            score: number;
            score_breakdown: components["schemas"]["ScoreBreakdown"];
            rubric_version: number;
            /** @enum {string} */
            reason: "initial" | "signal" | "decay" | "rubric" | "attributes" | "manual" | "crawl";
            lead_signal_id: string | null;
            explanation: {
                /** @enum {string} */
                dimension: "fit" | "recency" | "strength" | "depth";
                value: number;
                weight: number;
                contribution: number;
                text: string;
                signal_ids: string[];
            }[];
            /** Format: date-time */
            as_of: string;
            lead_signal: {
                id: string;
                type: string;
                title: string;
                /** Format: date-time */
                occurred_at: string;
            } | null;
        };
        /**
         * @example {
         *       "id": "scr_01K8Z3E5QJ6T7V8W9XYA",
         *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "scored_at": "2026-06-01T09:00:00.000Z",
         *       "score": 82,
         *       "score_breakdown": {
         *         "fit": 95,
         *         "recency": 78,
         *         "strength": 82,
         *         "depth": 68
         *       },
         *       "rubric_version": 1,
         *       "reason": "signal",
         *       "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *       "explanation": [
         *         {
         *           "dimension": "fit",
         *           "value": 95,
         *           "weight": 30,
         *           "contribution": 29,
         *           "text": "Meets 4 of 4 known criteria, 1 unknown. 95 × 30 % = 28.5 points.",
         *           "signal_ids": []
         *         },
         *         {
         *           "dimension": "recency",
         *           "value": 78,
         *           "weight": 25,
         *           "contribution": 19,
         *           "text": "“Northwind Robotics raised a $45M Series B” happened on 2026-05-21, 11 days ago; it halves every 30 days. 78 × 25 % = 19.5 points.",
         *           "signal_ids": [
         *             "sig_01K8Z3E5QJ6T7V8W9XYA"
         *           ]
         *         },
         *         {
         *           "dimension": "strength",
         *           "value": 82,
         *           "weight": 25,
         *           "contribution": 20,
         *           "text": "The lead signal is of strength 85 at 93 % confidence. 82 × 25 % = 20.5 points.",
         *           "signal_ids": [
         *             "sig_01K8Z3E5QJ6T7V8W9XYA"
         *           ]
         *         },
         *         {
         *           "dimension": "depth",
         *           "value": 68,
         *           "weight": 20,
         *           "contribution": 14,
         *           "text": "3 live signals of 3 types from 3 independent sources, 2 known people. 68 × 20 % = 13.6 points.",
         *           "signal_ids": [
         *             "sig_01K8Z3E5QJ6T7V8W9XYA"
         *           ]
         *         }
         *       ]
         *     }
         */
        ScorePoint: {
            id: string;
            account_id: string;
            /** Format: date-time */
            scored_at: string;
            score: number;
            score_breakdown: components["schemas"]["ScoreBreakdown"];
            rubric_version: number;
            /** @enum {string} */
            reason: "initial" | "signal" | "decay" | "rubric" | "attributes" | "manual" | "crawl";
            lead_signal_id: string | null;
            explanation: {
                /** @enum {string} */
                dimension: "fit" | "recency" | "strength" | "depth";
                value: number;
                weight: number;
                contribution: number;
                text: string;
                signal_ids: string[];
            }[];
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "scr_01K8Z3E5QJ6T7V8W9XYA",
         *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *           "scored_at": "2026-06-01T09:00:00.000Z",
         *           "score": 82,
         *           "score_breakdown": {
         *             "fit": 95,
         *             "recency": 78,
         *             "strength": 82,
         *             "depth": 68
         *           },
         *           "rubric_version": 1,
         *           "reason": "signal",
         *           "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *           "explanation": [
         *             {
         *               "dimension": "fit",
         *               "value": 95,
         *               "weight": 30,
         *               "contribution": 29,
         *               "text": "Meets 4 of 4 known criteria, 1 unknown. 95 × 30 % = 28.5 points.",
         *               "signal_ids": []
         *             },
         *             {
         *               "dimension": "recency",
         *               "value": 78,
         *               "weight": 25,
         *               "contribution": 19,
         *               "text": "“Northwind Robotics raised a $45M Series B” happened on 2026-05-21, 11 days ago; it halves every 30 days. 78 × 25 % = 19.5 points.",
         *               "signal_ids": [
         *                 "sig_01K8Z3E5QJ6T7V8W9XYA"
         *               ]
         *             },
         *             {
         *               "dimension": "strength",
         *               "value": 82,
         *               "weight": 25,
         *               "contribution": 20,
         *               "text": "The lead signal is of strength 85 at 93 % confidence. 82 × 25 % = 20.5 points.",
         *               "signal_ids": [
         *                 "sig_01K8Z3E5QJ6T7V8W9XYA"
         *               ]
         *             },
         *             {
         *               "dimension": "depth",
         *               "value": 68,
         *               "weight": 20,
         *               "contribution": 14,
         *               "text": "3 live signals of 3 types from 3 independent sources, 2 known people. 68 × 20 % = 13.6 points.",
         *               "signal_ids": [
         *                 "sig_01K8Z3E5QJ6T7V8W9XYA"
         *               ]
         *             }
         *           ]
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        ScorePointList: {
            data: components["schemas"]["ScorePoint"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "workspace": {
         *         "id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *         "name": "Northwind sales"
         *       },
         *       "key": {
         *         "id": "key_01K8Z3E5QJ6T7V8W9XYB",
         *         "name": "admin",
         *         "role": "admin"
         *       },
         *       "csrf_token": "2M0vXh5S8dJ1zqE7bWn3yKp4tR6uA9cF_gHiLmQxOsY",
         *       "expires_at": "2026-06-09T09:00:00.000Z"
         *     }
         */
        Session: {
            workspace: {
                id: string;
                name: string;
            };
            key: {
                id: string;
                name: string;
                /** @enum {string} */
                role: "read_only" | "read_write" | "admin";
            };
            /** @description `null` for who asks with a key. */
            csrf_token: string | null;
            expires_at: string | null;
        };
        /**
         * @example {
         *       "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *       "type": "funding",
         *       "subtype": "series-b",
         *       "category": "capital",
         *       "family": "funding",
         *       "title": "Northwind Robotics raised a $45M Series B",
         *       "summary": "Northwind Robotics raised a $45M Series B.",
         *       "strength": 85,
         *       "strength_level": 5,
         *       "confidence": 0.93,
         *       "half_life_days": 30,
         *       "occurred_at": "2026-05-21T00:00:00.000Z",
         *       "occurred_at_known": true,
         *       "recency_days": 11,
         *       "freshness": "fresh",
         *       "detected_at": "2026-06-01T08:59:58.120Z",
         *       "fired_at": "2026-06-01T08:59:58.120Z",
         *       "status": "active",
         *       "data": {
         *         "amount": 45000000,
         *         "amount_minor": 4500000000,
         *         "currency": "USD",
         *         "round": "series-b"
         *       },
         *       "contacts": [],
         *       "bot_id": null,
         *       "source_url": "https://northwind.example/news/series-b",
         *       "feedback": null,
         *       "updated_at": "2026-06-01T08:59:58.120Z",
         *       "conflicts": [],
         *       "sources": [
         *         {
         *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *           "kind": "site",
         *           "first_party": false,
         *           "url": "https://northwind.example/news/series-b",
         *           "title": "Northwind Robotics raises $45M Series B",
         *           "publisher": null,
         *           "feed_url": null,
         *           "fetched_at": "2026-06-01T08:59:41.000Z",
         *           "published_at": "2026-05-21T00:00:00.000Z",
         *           "http_status": 200,
         *           "robots_allowed": true,
         *           "excerpt": "Northwind Robotics raises $45M Series B",
         *           "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
         *           "evidence": {
         *             "quote": "Northwind Robotics raises $45M Series B",
         *             "start": 0,
         *             "end": 39
         *           }
         *         }
         *       ],
         *       "combo": false,
         *       "related_signal_ids": []
         *     }
         */
        Signal: {
            id: string;
            /** @description Null is kept for what belongs to the workspace and to no account. */
            account_id: string | null;
            type: string;
            subtype: string | null;
            category: string;
            family: string;
            title: string;
            summary: string;
            strength: number;
            /** @description The strength in five steps. */
            strength_level: number;
            /** @description How sure it is, from what the text says and how many independent sources say it. */
            confidence: number;
            /** @description After so many days it counts half. */
            half_life_days: number;
            /**
             * Format: date-time
             * @description When it happened.
             */
            occurred_at: string;
            /** @description False when no source says when: then it is when it was first seen. */
            occurred_at_known: boolean;
            /** @description Whole days since it happened. */
            recency_days: number;
            /** @enum {string} */
            freshness: "fresh" | "active" | "cooling" | "stale" | "expired";
            /**
             * Format: date-time
             * @description When it was seen here.
             */
            detected_at: string;
            /**
             * Format: date-time
             * @description The same as `detected_at`.
             */
            fired_at: string;
            /** @enum {string} */
            status: "active" | "expired" | "retracted";
            /** @description The facts of this type, such as amount, round, person or role; only what a source states. */
            data: {
                [key: string]: string | number | boolean | string[];
            };
            contacts: string[];
            bot_id: string | null;
            source_url: string | null;
            /** @description Null while nobody has judged it. */
            feedback: components["schemas"]["SignalFeedback"] | null;
            /** Format: date-time */
            updated_at: string;
            /** @description Facts that its sources state differently. */
            conflicts: components["schemas"]["SignalConflict"][];
            sources?: components["schemas"]["SignalSource"][];
            account?: {
                id: string;
                name: string;
                domain: string;
            } | null;
            combo?: boolean;
            related_signal_ids?: string[];
        };
        /**
         * @example {
         *       "fact": "amount",
         *       "values": [
         *         {
         *           "value": 45000000,
         *           "document_ids": [
         *             "doc_01K8Z3E5QJ6T7V8W9XYA"
         *           ]
         *         },
         *         {
         *           "value": 50000000,
         *           "document_ids": [
         *             "doc_01K8Z3E5QJ6T7V8W9XYB"
         *           ]
         *         }
         *       ]
         *     }
         */
        SignalConflict: {
            fact: string;
            values: {
                value: string | number | boolean;
                document_ids: string[];
            }[];
        };
        /**
         * @example {
         *       "event": "signal.decayed",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "signal": {
         *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "type": "funding",
         *         "subtype": "series-b",
         *         "category": "capital",
         *         "family": "funding",
         *         "title": "Northwind Robotics raised a $45M Series B",
         *         "summary": "Northwind Robotics raised a $45M Series B.",
         *         "strength": 85,
         *         "strength_level": 5,
         *         "confidence": 0.93,
         *         "half_life_days": 30,
         *         "occurred_at": "2026-05-21T00:00:00.000Z",
         *         "occurred_at_known": true,
         *         "recency_days": 11,
         *         "freshness": "fresh",
         *         "detected_at": "2026-06-01T08:59:58.120Z",
         *         "fired_at": "2026-06-01T08:59:58.120Z",
         *         "status": "active",
         *         "data": {
         *           "amount": 45000000,
         *           "amount_minor": 4500000000,
         *           "currency": "USD",
         *           "round": "series-b"
         *         },
         *         "contacts": [],
         *         "bot_id": null,
         *         "source_url": "https://northwind.example/news/series-b",
         *         "feedback": null,
         *         "updated_at": "2026-06-01T08:59:58.120Z",
         *         "conflicts": [],
         *         "sources": [
         *           {
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "kind": "site",
         *             "first_party": false,
         *             "url": "https://northwind.example/news/series-b",
         *             "title": "Northwind Robotics raises $45M Series B",
         *             "publisher": null,
         *             "feed_url": null,
         *             "fetched_at": "2026-06-01T08:59:41.000Z",
         *             "published_at": "2026-05-21T00:00:00.000Z",
         *             "http_status": 200,
         *             "robots_allowed": true,
         *             "excerpt": "Northwind Robotics raises $45M Series B",
         *             "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
         *             "evidence": {
         *               "quote": "Northwind Robotics raises $45M Series B",
         *               "start": 0,
         *               "end": 39
         *             }
         *           }
         *         ],
         *         "combo": false,
         *         "related_signal_ids": []
         *       },
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        SignalDecayedEvent: {
            /** @constant */
            event: "signal.decayed";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            signal: components["schemas"]["Signal"];
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            brief_url: string;
        };
        /**
         * @example {
         *       "verdict": "wrong",
         *       "note": "That is another Northwind.",
         *       "judged_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *       "judged_at": "2026-06-01T10:12:00.000Z",
         *       "verdicts": {
         *         "useful": 1,
         *         "noise": 0,
         *         "wrong": 1
         *       }
         *     }
         */
        SignalFeedback: {
            /**
             * @description The one that counts: the latest.
             * @enum {string}
             */
            verdict: "useful" | "noise" | "wrong";
            note: string | null;
            /** @description The API key that gave it. */
            judged_by: string;
            /** Format: date-time */
            judged_at: string;
            /** @description How many keys say so; each key has one verdict. */
            verdicts: {
                useful: number;
                noise: number;
                wrong: number;
            };
        };
        /**
         * @example {
         *       "event": "signal.fired",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "signal": {
         *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "type": "funding",
         *         "subtype": "series-b",
         *         "category": "capital",
         *         "family": "funding",
         *         "title": "Northwind Robotics raised a $45M Series B",
         *         "summary": "Northwind Robotics raised a $45M Series B.",
         *         "strength": 85,
         *         "strength_level": 5,
         *         "confidence": 0.93,
         *         "half_life_days": 30,
         *         "occurred_at": "2026-05-21T00:00:00.000Z",
         *         "occurred_at_known": true,
         *         "recency_days": 11,
         *         "freshness": "fresh",
         *         "detected_at": "2026-06-01T08:59:58.120Z",
         *         "fired_at": "2026-06-01T08:59:58.120Z",
         *         "status": "active",
         *         "data": {
         *           "amount": 45000000,
         *           "amount_minor": 4500000000,
         *           "currency": "USD",
         *           "round": "series-b"
         *         },
         *         "contacts": [],
         *         "bot_id": null,
         *         "source_url": "https://northwind.example/news/series-b",
         *         "feedback": null,
         *         "updated_at": "2026-06-01T08:59:58.120Z",
         *         "conflicts": [],
         *         "sources": [
         *           {
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "kind": "site",
         *             "first_party": false,
         *             "url": "https://northwind.example/news/series-b",
         *             "title": "Northwind Robotics raises $45M Series B",
         *             "publisher": null,
         *             "feed_url": null,
         *             "fetched_at": "2026-06-01T08:59:41.000Z",
         *             "published_at": "2026-05-21T00:00:00.000Z",
         *             "http_status": 200,
         *             "robots_allowed": true,
         *             "excerpt": "Northwind Robotics raises $45M Series B",
         *             "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
         *             "evidence": {
         *               "quote": "Northwind Robotics raises $45M Series B",
         *               "start": 0,
         *               "end": 39
         *             }
         *           }
         *         ],
         *         "combo": false,
         *         "related_signal_ids": []
         *       },
         *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        SignalFiredEvent: {
            /** @constant */
            event: "signal.fired";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            signal: components["schemas"]["Signal"];
            bot_id: string | null;
            account?: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            /** @description The account's page in the dashboard, which this version does not have yet: until then it answers 404. */
            brief_url?: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *           "type": "funding",
         *           "subtype": "series-b",
         *           "category": "capital",
         *           "family": "funding",
         *           "title": "Northwind Robotics raised a $45M Series B",
         *           "summary": "Northwind Robotics raised a $45M Series B.",
         *           "strength": 85,
         *           "strength_level": 5,
         *           "confidence": 0.93,
         *           "half_life_days": 30,
         *           "occurred_at": "2026-05-21T00:00:00.000Z",
         *           "occurred_at_known": true,
         *           "recency_days": 11,
         *           "freshness": "fresh",
         *           "detected_at": "2026-06-01T08:59:58.120Z",
         *           "fired_at": "2026-06-01T08:59:58.120Z",
         *           "status": "active",
         *           "data": {
         *             "amount": 45000000,
         *             "amount_minor": 4500000000,
         *             "currency": "USD",
         *             "round": "series-b"
         *           },
         *           "contacts": [],
         *           "bot_id": null,
         *           "source_url": "https://northwind.example/news/series-b",
         *           "feedback": null,
         *           "updated_at": "2026-06-01T08:59:58.120Z",
         *           "conflicts": [],
         *           "sources": [
         *             {
         *               "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *               "kind": "site",
         *               "first_party": false,
         *               "url": "https://northwind.example/news/series-b",
         *               "title": "Northwind Robotics raises $45M Series B",
         *               "publisher": null,
         *               "feed_url": null,
         *               "fetched_at": "2026-06-01T08:59:41.000Z",
         *               "published_at": "2026-05-21T00:00:00.000Z",
         *               "http_status": 200,
         *               "robots_allowed": true,
         *               "excerpt": "Northwind Robotics raises $45M Series B",
         *               "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
         *               "evidence": {
         *                 "quote": "Northwind Robotics raises $45M Series B",
         *                 "start": 0,
         *                 "end": 39
         *               }
         *             }
         *           ],
         *           "combo": false,
         *           "related_signal_ids": []
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        SignalList: {
            data: components["schemas"]["Signal"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "overall": {
         *         "useful": 18,
         *         "noise": 4,
         *         "wrong": 2,
         *         "judged": 24,
         *         "precision": 0.75,
         *         "precision_interval": {
         *           "low": 0.551,
         *           "high": 0.88
         *         }
         *       },
         *       "by_type": [
         *         {
         *           "type": "funding",
         *           "useful": 18,
         *           "noise": 4,
         *           "wrong": 2,
         *           "judged": 24,
         *           "precision": 0.75,
         *           "precision_interval": {
         *             "low": 0.551,
         *             "high": 0.88
         *           }
         *         }
         *       ],
         *       "by_source": [
         *         {
         *           "kind": "site",
         *           "domain": "northwind.example",
         *           "useful": 18,
         *           "noise": 4,
         *           "wrong": 2,
         *           "judged": 24,
         *           "precision": 0.75,
         *           "precision_interval": {
         *             "low": 0.551,
         *             "high": 0.88
         *           }
         *         }
         *       ],
         *       "by_feed": [
         *         {
         *           "feed_url": "https://wire.example/rss.xml",
         *           "useful": 18,
         *           "noise": 4,
         *           "wrong": 2,
         *           "judged": 24,
         *           "precision": 0.75,
         *           "precision_interval": {
         *             "low": 0.551,
         *             "high": 0.88
         *           }
         *         }
         *       ],
         *       "by_bot": []
         *     }
         */
        SignalQuality: {
            overall: {
                useful: number;
                noise: number;
                wrong: number;
                /** @description All three together. */
                judged: number;
                /** @description `useful` of `judged`; null while nothing was judged. */
                precision: number | null;
                /** @description Where the precision lies with a probability of 95 % (Wilson). */
                precision_interval: {
                    low: number;
                    high: number;
                } | null;
            };
            by_type: {
                type: string;
                useful: number;
                noise: number;
                wrong: number;
                /** @description All three together. */
                judged: number;
                /** @description `useful` of `judged`; null while nothing was judged. */
                precision: number | null;
                /** @description Where the precision lies with a probability of 95 % (Wilson). */
                precision_interval: {
                    low: number;
                    high: number;
                } | null;
            }[];
            by_source: {
                kind: string;
                domain: string | null;
                useful: number;
                noise: number;
                wrong: number;
                /** @description All three together. */
                judged: number;
                /** @description `useful` of `judged`; null while nothing was judged. */
                precision: number | null;
                /** @description Where the precision lies with a probability of 95 % (Wilson). */
                precision_interval: {
                    low: number;
                    high: number;
                } | null;
            }[];
            by_feed: {
                feed_url: string;
                useful: number;
                noise: number;
                wrong: number;
                /** @description All three together. */
                judged: number;
                /** @description `useful` of `judged`; null while nothing was judged. */
                precision: number | null;
                /** @description Where the precision lies with a probability of 95 % (Wilson). */
                precision_interval: {
                    low: number;
                    high: number;
                } | null;
            }[];
            by_bot: {
                bot_id: string;
                useful: number;
                noise: number;
                wrong: number;
                /** @description All three together. */
                judged: number;
                /** @description `useful` of `judged`; null while nothing was judged. */
                precision: number | null;
                /** @description Where the precision lies with a probability of 95 % (Wilson). */
                precision_interval: {
                    low: number;
                    high: number;
                } | null;
            }[];
        };
        /**
         * @example {
         *       "event": "signal.restored",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "signal": {
         *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "type": "funding",
         *         "subtype": "series-b",
         *         "category": "capital",
         *         "family": "funding",
         *         "title": "Northwind Robotics raised a $45M Series B",
         *         "summary": "Northwind Robotics raised a $45M Series B.",
         *         "strength": 85,
         *         "strength_level": 5,
         *         "confidence": 0.93,
         *         "half_life_days": 30,
         *         "occurred_at": "2026-05-21T00:00:00.000Z",
         *         "occurred_at_known": true,
         *         "recency_days": 11,
         *         "freshness": "fresh",
         *         "detected_at": "2026-06-01T08:59:58.120Z",
         *         "fired_at": "2026-06-01T08:59:58.120Z",
         *         "status": "active",
         *         "data": {
         *           "amount": 45000000,
         *           "amount_minor": 4500000000,
         *           "currency": "USD",
         *           "round": "series-b"
         *         },
         *         "contacts": [],
         *         "bot_id": null,
         *         "source_url": "https://northwind.example/news/series-b",
         *         "feedback": null,
         *         "updated_at": "2026-06-01T08:59:58.120Z",
         *         "conflicts": [],
         *         "sources": [
         *           {
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "kind": "site",
         *             "first_party": false,
         *             "url": "https://northwind.example/news/series-b",
         *             "title": "Northwind Robotics raises $45M Series B",
         *             "publisher": null,
         *             "feed_url": null,
         *             "fetched_at": "2026-06-01T08:59:41.000Z",
         *             "published_at": "2026-05-21T00:00:00.000Z",
         *             "http_status": 200,
         *             "robots_allowed": true,
         *             "excerpt": "Northwind Robotics raises $45M Series B",
         *             "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
         *             "evidence": {
         *               "quote": "Northwind Robotics raises $45M Series B",
         *               "start": 0,
         *               "end": 39
         *             }
         *           }
         *         ],
         *         "combo": false,
         *         "related_signal_ids": []
         *       },
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        SignalRestoredEvent: {
            /** @constant */
            event: "signal.restored";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            signal: components["schemas"]["Signal"];
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            brief_url: string;
        };
        /**
         * @example {
         *       "event": "signal.retracted",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "signal": {
         *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
         *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "type": "funding",
         *         "subtype": "series-b",
         *         "category": "capital",
         *         "family": "funding",
         *         "title": "Northwind Robotics raised a $45M Series B",
         *         "summary": "Northwind Robotics raised a $45M Series B.",
         *         "strength": 85,
         *         "strength_level": 5,
         *         "confidence": 0.93,
         *         "half_life_days": 30,
         *         "occurred_at": "2026-05-21T00:00:00.000Z",
         *         "occurred_at_known": true,
         *         "recency_days": 11,
         *         "freshness": "fresh",
         *         "detected_at": "2026-06-01T08:59:58.120Z",
         *         "fired_at": "2026-06-01T08:59:58.120Z",
         *         "status": "active",
         *         "data": {
         *           "amount": 45000000,
         *           "amount_minor": 4500000000,
         *           "currency": "USD",
         *           "round": "series-b"
         *         },
         *         "contacts": [],
         *         "bot_id": null,
         *         "source_url": "https://northwind.example/news/series-b",
         *         "feedback": null,
         *         "updated_at": "2026-06-01T08:59:58.120Z",
         *         "conflicts": [],
         *         "sources": [
         *           {
         *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *             "kind": "site",
         *             "first_party": false,
         *             "url": "https://northwind.example/news/series-b",
         *             "title": "Northwind Robotics raises $45M Series B",
         *             "publisher": null,
         *             "feed_url": null,
         *             "fetched_at": "2026-06-01T08:59:41.000Z",
         *             "published_at": "2026-05-21T00:00:00.000Z",
         *             "http_status": 200,
         *             "robots_allowed": true,
         *             "excerpt": "Northwind Robotics raises $45M Series B",
         *             "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
         *             "evidence": {
         *               "quote": "Northwind Robotics raises $45M Series B",
         *               "start": 0,
         *               "end": 39
         *             }
         *           }
         *         ],
         *         "combo": false,
         *         "related_signal_ids": []
         *       },
         *       "account": {
         *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
         *         "domain": "northwind.example",
         *         "name": "Northwind Robotics",
         *         "external_id": null,
         *         "icp_score_before": 61,
         *         "icp_score_after": 82
         *       },
         *       "brief_url": "https://mama.example/brief/northwind.example"
         *     }
         */
        SignalRetractedEvent: {
            /** @constant */
            event: "signal.retracted";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            signal: components["schemas"]["Signal"];
            account: {
                id: string;
                domain: string;
                name: string;
                external_id: string | null;
                icp_score_before: number;
                icp_score_after: number;
            };
            brief_url: string;
        };
        /**
         * @example {
         *       "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
         *       "kind": "site",
         *       "first_party": false,
         *       "url": "https://northwind.example/news/series-b",
         *       "title": "Northwind Robotics raises $45M Series B",
         *       "publisher": null,
         *       "feed_url": null,
         *       "fetched_at": "2026-06-01T08:59:41.000Z",
         *       "published_at": "2026-05-21T00:00:00.000Z",
         *       "http_status": 200,
         *       "robots_allowed": true,
         *       "excerpt": "Northwind Robotics raises $45M Series B",
         *       "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
         *       "evidence": {
         *         "quote": "Northwind Robotics raises $45M Series B",
         *         "start": 0,
         *         "end": 39
         *       }
         *     }
         */
        SignalSource: {
            document_id: string;
            kind: string;
            first_party: boolean;
            url: string | null;
            title: string;
            publisher: string | null;
            /** @description The configured feed that brought it. */
            feed_url: string | null;
            /** Format: date-time */
            fetched_at: string;
            published_at: string | null;
            http_status: number | null;
            robots_allowed: boolean | null;
            excerpt: string;
            content_hash: string;
            evidence: {
                quote: string;
                start: number;
                end: number;
            };
        };
        /**
         * @example {
         *       "key": "debt_financing",
         *       "name": "Debt financing",
         *       "category": "capital",
         *       "family": "funding",
         *       "description": "Loan or venture debt",
         *       "default_strength": 60,
         *       "half_life_days": 30,
         *       "base_confidence": 0.9,
         *       "source_kinds": [
         *         "news",
         *         "filing"
         *       ],
         *       "subtypes": [
         *         "term-loan",
         *         "credit-line"
         *       ],
         *       "aliases": [],
         *       "custom": false
         *     }
         */
        SignalType: {
            key: string;
            name: string;
            category: string;
            family: string;
            description: string;
            default_strength: number;
            half_life_days: number;
            base_confidence: number;
            source_kinds: string[];
            subtypes: string[];
            aliases: string[];
            custom: boolean;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "key": "debt_financing",
         *           "name": "Debt financing",
         *           "category": "capital",
         *           "family": "funding",
         *           "description": "Loan or venture debt",
         *           "default_strength": 60,
         *           "half_life_days": 30,
         *           "base_confidence": 0.9,
         *           "source_kinds": [
         *             "news",
         *             "filing"
         *           ],
         *           "subtypes": [
         *             "term-loan",
         *             "credit-line"
         *           ],
         *           "aliases": [],
         *           "custom": false
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        SignalTypeList: {
            data: components["schemas"]["SignalType"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "signed_out": true
         *     }
         */
        SignedOut: {
            /** @constant */
            signed_out: true;
        };
        /**
         * @description A stretch of a text, in UTF-16 units as JavaScript counts them; `end` is behind its last one.
         * @example {
         *       "start": 5,
         *       "end": 8
         *     }
         */
        Span: {
            start: number;
            end: number;
        };
        /**
         * @example {
         *       "status": "degraded",
         *       "version": "1.0.0",
         *       "components": [
         *         {
         *           "name": "database",
         *           "status": "operational",
         *           "reasons": []
         *         },
         *         {
         *           "name": "jobs",
         *           "status": "degraded",
         *           "reasons": [
         *             "publish jobs are more than a minute behind"
         *           ]
         *         },
         *         {
         *           "name": "disk",
         *           "status": "operational",
         *           "reasons": []
         *         },
         *         {
         *           "name": "backups",
         *           "status": "operational",
         *           "reasons": []
         *         }
         *       ]
         *     }
         */
        Status: {
            /** @enum {string} */
            status: "operational" | "degraded";
            version: string;
            components: {
                /** @enum {string} */
                name: "database" | "jobs" | "disk" | "backups";
                /** @enum {string} */
                status: "operational" | "degraded";
                reasons: string[];
            }[];
        };
        /**
         * @example {
         *       "version": "1.0.0",
         *       "started_at": "2026-06-01T06:00:00.000Z",
         *       "queue": [
         *         {
         *           "step": "read",
         *           "due": 0,
         *           "scheduled": 4,
         *           "held": 0,
         *           "running": 2,
         *           "oldest_due_at": null
         *         }
         *       ],
         *       "oldest_delivery_at": null,
         *       "crawl": {
         *         "last_hour": {
         *           "requests": 412,
         *           "pages": 96,
         *           "unchanged": 301,
         *           "failed": 3
         *         },
         *         "last_day": {
         *           "requests": 9930,
         *           "pages": 1204,
         *           "unchanged": 8512,
         *           "failed": 41
         *         },
         *         "hosts": [
         *           {
         *             "host": "northwind.example",
         *             "failed": 38,
         *             "last_error": "timeout",
         *             "last_at": "2026-06-01T08:59:58.120Z"
         *           }
         *         ]
         *       },
         *       "event_loop": {
         *         "lag_max_ms": 12.4,
         *         "lag_mean_ms": 0.6
         *       },
         *       "memory": {
         *         "resident_bytes": 168000000
         *       },
         *       "database": {
         *         "size_bytes": 84000000,
         *         "log_bytes": 4100000
         *       },
         *       "disk": {
         *         "total_bytes": 100000000000,
         *         "free_bytes": 61000000000,
         *         "low": false
         *       },
         *       "backups": {
         *         "status": "ok",
         *         "last_verified_at": "2026-06-01T03:00:04.211Z"
         *       }
         *     }
         */
        System: {
            version: string;
            /** Format: date-time */
            started_at: string;
            /** @description Jobs by step; held ones wait for another job to end. Steps without any are left out. */
            queue: {
                step: string;
                due: number;
                scheduled: number;
                held: number;
                running: number;
                oldest_due_at: string | null;
            }[];
            /** @description Since when the oldest webhook delivery waits. */
            oldest_delivery_at: string | null;
            crawl: {
                last_hour: {
                    requests: number;
                    pages: number;
                    unchanged: number;
                    failed: number;
                };
                last_day: {
                    requests: number;
                    pages: number;
                    unchanged: number;
                    failed: number;
                };
                /** @description Where requests failed in the last day, the most first; at most 50 hosts. */
                hosts: {
                    host: string;
                    failed: number;
                    last_error: string;
                    /** Format: date-time */
                    last_at: string;
                }[];
            };
            /** @description How late it was in the last minute. */
            event_loop: {
                lag_max_ms: number;
                lag_mean_ms: number;
            };
            memory: {
                resident_bytes: number;
            };
            database: {
                size_bytes: number;
                log_bytes: number;
            };
            /** @description Null where the system does not tell. */
            disk: {
                total_bytes: number;
                free_bytes: number;
                low: boolean;
            } | null;
            backups: {
                /** @enum {string} */
                status: "off" | "missing" | "ok" | "overdue" | "failed";
                /** @description When the newest was made; each is read again and compared before it gets its name. */
                last_verified_at: string | null;
            };
        };
        /**
         * @example {
         *       "tag": "tier 1"
         *     }
         */
        Tag: {
            tag: string;
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "tag": "tier 1"
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        TagList: {
            data: components["schemas"]["Tag"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "error": {
         *         "type": "authentication_error",
         *         "code": "invalid_api_key",
         *         "message": "This API key is not known here.",
         *         "docs_url": "http://127.0.0.1:8787/docs#invalid_api_key",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        UnauthorizedError: {
            error: {
                /** @enum {string} */
                type: "authentication_error";
                /** @enum {string} */
                code: "missing_api_key" | "invalid_api_key" | "revoked_api_key" | "invalid_sign_in_link" | "invalid_signature";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "error": {
         *         "type": "unprocessable",
         *         "code": "private_address",
         *         "message": "`url` is inside a private network.",
         *         "docs_url": "http://127.0.0.1:8787/docs#private_address",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
         *         "param": "url"
         *       }
         *     }
         */
        UnprocessableError: {
            error: {
                /** @enum {string} */
                type: "unprocessable";
                /** @enum {string} */
                code: "robots_disallowed" | "source_not_public" | "private_address" | "cannot_resolve_account";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "error": {
         *         "type": "invalid_request",
         *         "code": "unsupported_media_type",
         *         "message": "The body must be sent as `Content-Type: application/json` in UTF-8, not encoded.",
         *         "docs_url": "http://127.0.0.1:8787/docs#unsupported_media_type",
         *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        UnsupportedMediaTypeError: {
            error: {
                /** @enum {string} */
                type: "invalid_request";
                /** @enum {string} */
                code: "unsupported_media_type";
                /** @description One sentence for people; a parameter at fault stands in backticks. */
                message: string;
                /** @description Where this code is explained. */
                docs_url: string;
                /** @description Quote it when you ask for help. */
                request_id: string;
                /** @description The parameter at fault, where there is one. */
                param?: string;
            };
        };
        /**
         * @example {
         *       "as_of": "2026-06-02T09:00:00.000Z",
         *       "day_started_at": "2026-06-02T00:00:00.000Z",
         *       "month_started_at": "2026-06-01T00:00:00.000Z",
         *       "usage": {
         *         "accounts": {
         *           "used": 4210,
         *           "limit": 5000,
         *           "share": 0.842,
         *           "kind": "hard"
         *         },
         *         "webhooks": {
         *           "used": 3,
         *           "limit": 20,
         *           "share": 0.15,
         *           "kind": "hard"
         *         },
         *         "active_bots": {
         *           "used": 2,
         *           "limit": 25,
         *           "share": 0.08,
         *           "kind": "hard"
         *         },
         *         "reads_this_minute": {
         *           "used": 41,
         *           "limit": 600,
         *           "share": 0.0683,
         *           "kind": "hard"
         *         },
         *         "writes_this_minute": {
         *           "used": 3,
         *           "limit": 120,
         *           "share": 0.025,
         *           "kind": "hard"
         *         },
         *         "keys": {
         *           "used": 4,
         *           "limit": 20,
         *           "share": 0.2,
         *           "kind": "hard"
         *         },
         *         "lists": {
         *           "used": 7,
         *           "limit": null,
         *           "share": null,
         *           "kind": "hard"
         *         },
         *         "on_demand_crawls_today": {
         *           "used": 12,
         *           "limit": null,
         *           "share": null,
         *           "kind": "hard"
         *         },
         *         "briefs_this_month": {
         *           "used": 310,
         *           "limit": null,
         *           "share": null,
         *           "kind": "soft"
         *         }
         *       },
         *       "totals": {
         *         "signals": 18377,
         *         "documents": 96004,
         *         "crawls_queued": 210,
         *         "crawls_running": 8
         *       }
         *     }
         */
        Usage: {
            /** Format: date-time */
            as_of: string;
            /** Format: date-time */
            day_started_at: string;
            /** Format: date-time */
            month_started_at: string;
            usage: {
                accounts: {
                    used: number;
                    limit: number | null;
                    share: number | null;
                    /** @enum {string} */
                    kind: "hard" | "soft";
                };
                webhooks: {
                    used: number;
                    limit: number | null;
                    share: number | null;
                    /** @enum {string} */
                    kind: "hard" | "soft";
                };
                keys: {
                    used: number;
                    limit: number | null;
                    share: number | null;
                    /** @enum {string} */
                    kind: "hard" | "soft";
                };
                lists: {
                    used: number;
                    limit: number | null;
                    share: number | null;
                    /** @enum {string} */
                    kind: "hard" | "soft";
                };
                active_bots: {
                    used: number;
                    limit: number | null;
                    share: number | null;
                    /** @enum {string} */
                    kind: "hard" | "soft";
                };
                reads_this_minute: {
                    used: number;
                    limit: number | null;
                    share: number | null;
                    /** @enum {string} */
                    kind: "hard" | "soft";
                };
                writes_this_minute: {
                    used: number;
                    limit: number | null;
                    share: number | null;
                    /** @enum {string} */
                    kind: "hard" | "soft";
                };
                on_demand_crawls_today: {
                    used: number;
                    limit: number | null;
                    share: number | null;
                    /** @enum {string} */
                    kind: "hard" | "soft";
                };
                briefs_this_month: {
                    used: number;
                    limit: number | null;
                    share: number | null;
                    /** @enum {string} */
                    kind: "hard" | "soft";
                };
            };
            totals: {
                signals: number;
                documents: number;
                /** @description Accounts that wait to be read. */
                crawls_queued: number;
                /** @description Accounts that are being read. */
                crawls_running: number;
            };
        };
        /**
         * @example {
         *       "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
         *       "url": "https://hooks.acme.example/signalmama",
         *       "events": [
         *         "brief.generated",
         *         "signal.fired"
         *       ],
         *       "filters": {
         *         "strength_gte": 70
         *       },
         *       "signature_format": "hex",
         *       "status": "enabled",
         *       "disabled_reason": null,
         *       "secret_hint": "9fKq",
         *       "created_at": "2026-04-14T10:21:07.000Z",
         *       "updated_at": "2026-04-14T10:21:07.000Z",
         *       "last_success_at": "2026-06-01T09:00:00.482Z",
         *       "last_failure_at": null
         *     }
         */
        Webhook: {
            id: string;
            url: string;
            events: string[];
            filters: {
                signal_types?: string[];
                account_ids?: string[];
                strength_gte?: number;
            };
            /** @enum {string} */
            signature_format: "hex" | "sha256_prefixed";
            /** @enum {string} */
            status: "enabled" | "disabled";
            disabled_reason: string | null;
            secret_hint: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            last_success_at: string | null;
            last_failure_at: string | null;
        };
        /**
         * @example {
         *       "event": "webhook.disabled",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "webhook": {
         *         "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
         *         "url": "https://hooks.acme.example/signalmama"
         *       }
         *     }
         */
        WebhookDisabledEvent: {
            /** @constant */
            event: "webhook.disabled";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            webhook: {
                id: string;
                url: string;
            };
        };
        /**
         * @example {
         *       "data": [
         *         {
         *           "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
         *           "url": "https://hooks.acme.example/signalmama",
         *           "events": [
         *             "brief.generated",
         *             "signal.fired"
         *           ],
         *           "filters": {
         *             "strength_gte": 70
         *           },
         *           "signature_format": "hex",
         *           "status": "enabled",
         *           "disabled_reason": null,
         *           "secret_hint": "9fKq",
         *           "created_at": "2026-04-14T10:21:07.000Z",
         *           "updated_at": "2026-04-14T10:21:07.000Z",
         *           "last_success_at": "2026-06-01T09:00:00.482Z",
         *           "last_failure_at": null
         *         }
         *       ],
         *       "has_more": false,
         *       "next_cursor": null
         *     }
         */
        WebhookList: {
            data: components["schemas"]["Webhook"][];
            /** @description Whether there is another page. */
            has_more: boolean;
            /** @description `cursor` of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @example {
         *       "event": "webhook.test",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "webhook": {
         *         "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
         *         "url": "https://hooks.acme.example/signalmama"
         *       }
         *     }
         */
        WebhookTestEvent: {
            /** @constant */
            event: "webhook.test";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            webhook: {
                id: string;
                url: string;
            };
        };
        /**
         * @example {
         *       "events": [
         *         "signal.fired",
         *         "brief.generated"
         *       ],
         *       "filters": {
         *         "strength_gte": 60
         *       },
         *       "status": "enabled"
         *     }
         */
        WebhookUpdate: {
            url?: string;
            events?: string[];
            secret?: string | null;
            filters?: {
                signal_types?: string[];
                account_ids?: string[];
                strength_gte?: number;
            } | null;
            /** @enum {string|null} */
            signature_format?: "hex" | "sha256_prefixed" | null;
            /** @enum {string} */
            status?: "enabled" | "disabled";
        };
        /**
         * @example {
         *       "id": "dlv_01K8Z3E5QJ6T7V8W9XYA",
         *       "webhook_id": "wh_01K8Z3E5QJ6T7V8W9XYA",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "event": "signal.fired",
         *       "sequence": 41,
         *       "status": "pending",
         *       "attempts": [
         *         {
         *           "number": 1,
         *           "at": "2026-06-01T09:00:00.412Z",
         *           "duration_ms": 83,
         *           "outcome": "rejected",
         *           "http_status": 503,
         *           "error": null,
         *           "request_headers": {
         *             "content-type": "application/json; charset=utf-8",
         *             "user-agent": "Mama-Webhooks/1",
         *             "x-mama-event": "signal.fired",
         *             "x-mama-event-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *             "x-mama-delivery": "dlv_01K8Z3E5QJ6T7V8W9XYA",
         *             "x-mama-attempt": "1",
         *             "x-mama-timestamp": "2026-06-01T09:00:00.412Z",
         *             "webhook-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *             "webhook-timestamp": "1780304400"
         *           },
         *           "answer": "upstream is down"
         *         }
         *       ],
         *       "next_attempt_at": "2026-06-01T09:01:00.412Z",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "updated_at": "2026-06-01T09:00:00.495Z",
         *       "request_body": {
         *         "event": "signal.fired",
         *         "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA"
         *       }
         *     }
         */
        WholeDelivery: {
            id: string;
            webhook_id: string;
            event_id: string;
            event: string;
            sequence: number;
            /** @enum {string} */
            status: "pending" | "delivered" | "failed" | "held";
            attempts: {
                number: number;
                /** Format: date-time */
                at: string;
                duration_ms: number;
                /** @enum {string} */
                outcome: "delivered" | "rejected" | "unreachable";
                http_status: number | null;
                error: string | null;
                /** @description What the request said of itself. Its signatures are not shown: with them it could be sent again. */
                request_headers: {
                    [key: string]: string;
                };
                /** @description How the answer's body began, at most 1,024 bytes; null when nothing came or it is empty. */
                answer: string | null;
            }[];
            next_attempt_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** @description What the last attempt sent, without people erased since; of the others only `delivered_at` and `attempt` differ. Null before the first, and when the event is kept no more. */
            request_body: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * @example {
         *       "id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "name": "Northwind sales",
         *       "plan": "self_hosted",
         *       "floor": 70,
         *       "rubric_version": 4,
         *       "limits": {
         *         "accounts": null,
         *         "batch_items": 1000,
         *         "webhooks": 20,
         *         "keys": 20,
         *         "lists": null,
         *         "active_bots": 25,
         *         "reads_per_minute": 600,
         *         "read_burst": 100,
         *         "writes_per_minute": 120,
         *         "criteria": 200,
         *         "on_demand_crawls_per_day": null
         *       },
         *       "account_count": 4210,
         *       "signal_count": 18377,
         *       "created_at": "2026-05-04T07:30:00.000Z"
         *     }
         */
        Workspace: {
            id: string;
            name: string;
            /** @constant */
            plan: "self_hosted";
            floor: number;
            rubric_version: number;
            limits: {
                accounts: number | null;
                batch_items: number | null;
                webhooks: number | null;
                keys: number | null;
                lists: number | null;
                active_bots: number | null;
                reads_per_minute: number | null;
                read_burst: number | null;
                writes_per_minute: number | null;
                criteria: number | null;
                on_demand_crawls_per_day: number | null;
            };
            account_count: number;
            signal_count: number;
            /** Format: date-time */
            created_at: string;
        };
        /**
         * @example {
         *       "event": "workspace.rubric_updated",
         *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
         *       "created_at": "2026-06-01T09:00:00.000Z",
         *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
         *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
         *       "api_version": "v1",
         *       "delivered_at": "2026-06-01T09:00:00.412Z",
         *       "attempt": 1,
         *       "sequence": 41,
         *       "rubric": {
         *         "version": 4,
         *         "weights": {
         *           "fit": 35,
         *           "recency": 25,
         *           "strength": 25,
         *           "depth": 15
         *         },
         *         "floor": 70,
         *         "criteria": []
         *       },
         *       "updated_by": "key_01K8Z3E5QJ6T7V8W9XYA",
         *       "previous": {
         *         "version": 3,
         *         "weights": {
         *           "fit": 30,
         *           "recency": 25,
         *           "strength": 25,
         *           "depth": 20
         *         },
         *         "floor": 70
         *       },
         *       "changed": [
         *         "/weights/fit",
         *         "/weights/depth"
         *       ]
         *     }
         */
        WorkspaceRubricUpdatedEvent: {
            /** @constant */
            event: "workspace.rubric_updated";
            event_id: string;
            /** Format: date-time */
            created_at: string;
            workspace_id: string;
            /** @description The same for all events that one cause set off. */
            cause_id: string;
            /** @constant */
            api_version: "v1";
            /**
             * Format: date-time
             * @description When this attempt was made and signed; refuse what is older than a few minutes.
             */
            delivered_at: string;
            /** @description Counts from 1; six attempts at most. */
            attempt: number;
            /** @description Rises by one a delivery of an endpoint; the order may still differ. */
            sequence: number;
            rubric: {
                version: number;
                weights: {
                    fit: number;
                    recency: number;
                    strength: number;
                    depth: number;
                };
                floor: number;
                criteria: {
                    key: string;
                    attribute: string;
                    /** @enum {string} */
                    op: "eq" | "neq" | "in" | "not_in" | "between" | "gte" | "lte" | "contains_any" | "contains_all" | "exists";
                    /** @description For `eq` and `neq` a text, number or boolean; for `in`, `not_in`, `contains_any` and `contains_all` a list of these; for `gte` and `lte` a number; for `between` two, the lower one first; none for `exists`. */
                    value?: unknown;
                    weight: number;
                    /**
                     * @description Missed, it caps the fit at 20.
                     * @default false
                     */
                    required: boolean;
                    /**
                     * @description For `gte`, `lte` and `between`: how far outside, as a share of the bound, still counts in part; the part falls evenly to nothing.
                     * @default 0
                     */
                    tolerance: number;
                }[];
            };
            updated_by: string | null;
            previous?: {
                version: number;
                weights: {
                    fit: number;
                    recency: number;
                    strength: number;
                    depth: number;
                };
                floor: number;
            };
            changed?: string[];
        };
        /**
         * @example {
         *       "name": "Northwind sales"
         *     }
         */
        WorkspaceUpdate: {
            name: string;
        };
    };
    responses: {
        /** @description Something about the request is wrong; `param` names what. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "invalid_request",
                 *         "code": "missing_param",
                 *         "message": "`domain` is required.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#missing_param",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
                 *         "param": "domain"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description There is no key, or not one that works. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                /**
                 * @description The scheme to use.
                 * @example Bearer
                 */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "authentication_error",
                 *         "code": "invalid_api_key",
                 *         "message": "This API key is not known here.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#invalid_api_key",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UnauthorizedError"];
            };
        };
        /** @description A limit of this appliance's settings is reached. */
        LimitReached: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "plan_error",
                 *         "code": "account_limit_reached",
                 *         "message": "This workspace watches as many accounts as it may.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#account_limit_reached",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LimitReachedError"];
            };
        };
        /** @description The key's role does not allow it. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "permission_error",
                 *         "code": "insufficient_scope",
                 *         "message": "This needs an API key of the role `read_write`.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#insufficient_scope",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ForbiddenError"];
            };
        };
        /** @description Nothing is known by this id, here or in any other workspace. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "not_found",
                 *         "code": "account_not_found",
                 *         "message": "No such account.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#account_not_found",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description It contradicts what is stored. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "conflict",
                 *         "code": "account_exists",
                 *         "message": "The account acct_01K8Z3E5QJ6T7V8W9XYA already has this `domain`.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#account_exists",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
                 *         "param": "domain"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ConflictError"];
            };
        };
        /** @description The account was deleted less than 30 days ago. */
        Gone: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "not_found",
                 *         "code": "account_deleted",
                 *         "message": "This account has been deleted.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#account_deleted",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GoneError"];
            };
        };
        /** @description The body is too large. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "invalid_request",
                 *         "code": "payload_too_large",
                 *         "message": "The body is larger than 4 MiB.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#payload_too_large",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PayloadTooLargeError"];
            };
        };
        /** @description The body is not JSON in UTF-8. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "invalid_request",
                 *         "code": "unsupported_media_type",
                 *         "message": "The body must be sent as `Content-Type: application/json` in UTF-8, not encoded.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#unsupported_media_type",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UnsupportedMediaTypeError"];
            };
        };
        /** @description The request is well formed and still cannot be done. */
        Unprocessable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "unprocessable",
                 *         "code": "private_address",
                 *         "message": "`url` is inside a private network.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#private_address",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
                 *         "param": "url"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UnprocessableError"];
            };
        };
        /** @description Too many requests within a minute; wait `Retry-After` seconds. */
        RateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "rate_limit",
                 *         "code": "rate_limited",
                 *         "message": "The limit of 120 writes a minute is reached; try again in 3 seconds.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#rate_limited",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RateLimitedError"];
            };
        };
        /** @description Anything else that went wrong; from 500 on the fault is ours. */
        Error: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "type": "api_error",
                 *         "code": "internal",
                 *         "message": "Something went wrong on our side.",
                 *         "docs_url": "http://127.0.0.1:8787/docs#internal",
                 *         "request_id": "req_01K8Z3E5QJ6T7V8W9XYA"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
         * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
         */
        IdempotencyKey: string;
        /**
         * @description `wait=N` holds the answer until the work has finished, for at most N seconds (RFC 7240; up to 60).
         * @example wait=30
         */
        Prefer: string;
        /**
         * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
         * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
         */
        MamaSignature: string;
        /**
         * @description The type of the event.
         * @example signal.fired
         */
        MamaEvent: string;
        /**
         * @description The event, as `event_id` of the body.
         * @example evt_01K8Z3E5QJ6T7V8W9XYA
         */
        MamaEventId: string;
        /**
         * @description The delivery; the same at every attempt.
         * @example dlv_01K8Z3E5QJ6T7V8W9XYA
         */
        MamaDelivery: string;
        /**
         * @description Counts from 1.
         * @example 1
         */
        MamaAttempt: string;
        /**
         * @description When it was signed, as `delivered_at` of the body; only that one is signed.
         * @example 2026-06-01T09:00:00.412Z
         */
        MamaTimestamp: string;
        /**
         * @description The event (Standard Webhooks).
         * @example evt_01K8Z3E5QJ6T7V8W9XYA
         */
        WebhookId: string;
        /**
         * @description When it was signed, in Unix seconds (Standard Webhooks).
         * @example 1780304400
         */
        WebhookTimestamp: string;
        /**
         * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
         * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
         */
        WebhookSignature: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Names this request; quote it when you ask for help.
         * @example req_01K8Z3E5QJ6T7V8W9XYA
         */
        RequestId: string;
        /**
         * @description Requests of this kind that the workspace may make a minute.
         * @example 600
         */
        RateLimitLimit: number;
        /**
         * @description How many of them are left now.
         * @example 597
         */
        RateLimitRemaining: number;
        /**
         * @description Seconds until a slot is free again.
         * @example 1
         */
        RateLimitReset: number;
        /**
         * @description Which limit this request counted against.
         * @example read
         */
        RateLimitResource: string;
        /**
         * @description Seconds to wait before the next attempt.
         * @example 1
         */
        RetryAfter: number;
        /**
         * @description Where the new object can be read.
         * @example /v1/accounts/acct_01K8Z3E5QJ6T7V8W9XYA
         */
        Location: string;
        /**
         * @description `true` when this is the stored answer to an earlier request with the same `Idempotency-Key`.
         * @example true
         */
        IdempotencyReplayed: "true";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                sort?: "-created_at" | "created_at" | "-score" | "score" | "name" | "-name";
                /** @description Accounts with at least this score. */
                score_gte?: number;
                /** @description Accounts with at most this score. */
                score_lte?: number;
                /** @description The account of this domain. */
                domain?: string;
                /** @description The account of this external id. */
                external_id?: string;
                /** @description Accounts with this tag. */
                tag?: string;
                /** @description Accounts of this owner. */
                owner?: string;
                /** @description Accounts added at or after this time. */
                created_since?: string;
                /** @description Accounts changed at or after this time. */
                updated_since?: string;
                /** @description Accounts with an active signal of any of these types, named as in `type` of signals. */
                has_signal_type?: string;
                /** @description Accounts with an active signal of any of these categories. */
                has_signal_category?: string;
                /** @description Accounts whose domain, or whose name from one of its words on, begins so; case, accents and punctuation aside. */
                q?: string;
                /** @description Accounts with any active signal, or those without one. */
                has_active_signal?: boolean;
                /** @description Accounts whose fit is at least this. */
                fit_gte?: number;
                /** @description Accounts on this list. */
                list_id?: string;
                /** @description `trend` adds how the score stood over the last 30 days, the signal that leads now, and what changed within the last day; `crawl` how far the newest crawl has come. */
                expand?: "trend" | "crawl";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts of the workspace, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *           "domain": "northwind.example",
                     *           "name": "Northwind Robotics",
                     *           "aliases": [
                     *             "Northwind"
                     *           ],
                     *           "external_id": "0015g00000XyZ",
                     *           "linkedin_url": null,
                     *           "attributes": {
                     *             "industry": "Robotics",
                     *             "employee_count": 320,
                     *             "hq_country": "US",
                     *             "tech": [
                     *               "salesforce",
                     *               "outreach"
                     *             ]
                     *           },
                     *           "attribute_sources": {
                     *             "industry": {
                     *               "source": "page",
                     *               "url": "https://northwind.example/",
                     *               "method": "json-ld",
                     *               "quote": "industry: Robotics",
                     *               "confidence": 0.95,
                     *               "observed_at": "2026-06-01T08:59:59.000Z"
                     *             },
                     *             "employee_count": {
                     *               "source": "user",
                     *               "url": null,
                     *               "method": null,
                     *               "quote": null,
                     *               "confidence": null,
                     *               "observed_at": null
                     *             },
                     *             "hq_country": {
                     *               "source": "page",
                     *               "url": "https://northwind.example/",
                     *               "method": "address",
                     *               "quote": "1 Quay Street, Boston, MA 02110, United States",
                     *               "confidence": 0.9,
                     *               "observed_at": "2026-06-01T08:59:59.000Z"
                     *             },
                     *             "tech": {
                     *               "source": "user",
                     *               "url": null,
                     *               "method": null,
                     *               "quote": null,
                     *               "confidence": null,
                     *               "observed_at": null
                     *             }
                     *           },
                     *           "enrichment": [
                     *             {
                     *               "field": "industry",
                     *               "values": [
                     *                 "Robotics"
                     *               ],
                     *               "url": "https://northwind.example/",
                     *               "method": "json-ld",
                     *               "quote": "industry: Robotics",
                     *               "confidence": 0.95,
                     *               "observed_at": "2026-06-01T08:59:59.000Z"
                     *             }
                     *           ],
                     *           "owner": "dana@acme.example",
                     *           "owner_id": "dana@acme.example",
                     *           "notes": null,
                     *           "tags": [
                     *             "tier-1"
                     *           ],
                     *           "list_ids": [
                     *             "list_01K8Z3E5QJ6T7V8W9XYA"
                     *           ],
                     *           "archetype": null,
                     *           "managed_by": "api",
                     *           "status": "active",
                     *           "score": 82,
                     *           "score_breakdown": {
                     *             "fit": 95,
                     *             "recency": 78,
                     *             "strength": 82,
                     *             "depth": 68
                     *           },
                     *           "above_floor": true,
                     *           "has_active_signal": true,
                     *           "latest_brief": {
                     *             "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *             "version": 7,
                     *             "generated_at": "2026-06-01T09:00:00.000Z"
                     *           },
                     *           "signal_count": 4,
                     *           "contact_count": 2,
                     *           "decision_maker_count": 1,
                     *           "last_scored_at": "2026-06-01T09:00:00.000Z",
                     *           "next_score_at": "2026-06-01T15:00:00.000Z",
                     *           "last_crawled_at": "2026-06-01T08:59:58.120Z",
                     *           "next_crawl_at": "2026-06-02T08:59:58.120Z",
                     *           "created_at": "2026-04-14T10:21:07.000Z",
                     *           "updated_at": "2026-06-01T09:00:00.000Z",
                     *           "deleted_at": null,
                     *           "purge_at": null,
                     *           "trend": [
                     *             {
                     *               "at": "2026-05-04T07:30:00.000Z",
                     *               "score": 41
                     *             },
                     *             {
                     *               "at": "2026-05-21T09:12:46.310Z",
                     *               "score": 82
                     *             }
                     *           ],
                     *           "lead_signal": {
                     *             "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *             "type": "funding",
                     *             "category": "capital",
                     *             "title": "Northwind Robotics raised a $45M Series B",
                     *             "occurred_at": "2026-05-21T00:00:00.000Z",
                     *             "half_life_days": 30
                     *           },
                     *           "last_day": {
                     *             "score": 41,
                     *             "change": 41,
                     *             "came": {
                     *               "count": 1,
                     *               "signals": [
                     *                 {
                     *                   "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *                   "type": "funding",
                     *                   "category": "capital",
                     *                   "title": "Northwind Robotics raised a $45M Series B",
                     *                   "status": "active"
                     *                 }
                     *               ]
                     *             },
                     *             "left": {
                     *               "count": 0,
                     *               "signals": []
                     *             },
                     *             "reasons": [
                     *               "signal"
                     *             ]
                     *           },
                     *           "latest_crawl": {
                     *             "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                     *             "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *             "status": "running",
                     *             "trigger": "created",
                     *             "created_at": "2026-06-01T08:59:30.000Z",
                     *             "started_at": "2026-06-01T08:59:31.204Z",
                     *             "finished_at": null,
                     *             "pages_fetched": 6,
                     *             "unchanged": 0,
                     *             "failed": 1,
                     *             "signals_found": 1,
                     *             "pending": 9,
                     *             "reached": null,
                     *             "first_error": {
                     *               "code": "timeout",
                     *               "url": "https://northwind.example/news/archive"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListedAccountList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "domain": "northwind.example",
                 *       "name": "Northwind Robotics",
                 *       "external_id": "0015g00000XyZ",
                 *       "attributes": {
                 *         "industry": "Robotics",
                 *         "employee_count": 320,
                 *         "hq_country": "US"
                 *       },
                 *       "tags": [
                 *         "tier-1"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Add an account; its first crawl starts at once */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "domain": "northwind.example",
                     *       "name": "Northwind Robotics",
                     *       "aliases": [
                     *         "Northwind"
                     *       ],
                     *       "external_id": "0015g00000XyZ",
                     *       "linkedin_url": null,
                     *       "attributes": {
                     *         "industry": "Robotics",
                     *         "employee_count": 320,
                     *         "hq_country": "US",
                     *         "tech": [
                     *           "salesforce",
                     *           "outreach"
                     *         ]
                     *       },
                     *       "attribute_sources": {
                     *         "industry": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "employee_count": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         },
                     *         "hq_country": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "address",
                     *           "quote": "1 Quay Street, Boston, MA 02110, United States",
                     *           "confidence": 0.9,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "tech": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         }
                     *       },
                     *       "enrichment": [
                     *         {
                     *           "field": "industry",
                     *           "values": [
                     *             "Robotics"
                     *           ],
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         }
                     *       ],
                     *       "owner": "dana@acme.example",
                     *       "owner_id": "dana@acme.example",
                     *       "notes": null,
                     *       "tags": [
                     *         "tier-1"
                     *       ],
                     *       "list_ids": [
                     *         "list_01K8Z3E5QJ6T7V8W9XYA"
                     *       ],
                     *       "archetype": null,
                     *       "managed_by": "api",
                     *       "status": "active",
                     *       "score": 82,
                     *       "score_breakdown": {
                     *         "fit": 95,
                     *         "recency": 78,
                     *         "strength": 82,
                     *         "depth": 68
                     *       },
                     *       "above_floor": true,
                     *       "has_active_signal": true,
                     *       "latest_brief": {
                     *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *         "version": 7,
                     *         "generated_at": "2026-06-01T09:00:00.000Z"
                     *       },
                     *       "signal_count": 4,
                     *       "contact_count": 2,
                     *       "decision_maker_count": 1,
                     *       "last_scored_at": "2026-06-01T09:00:00.000Z",
                     *       "next_score_at": "2026-06-01T15:00:00.000Z",
                     *       "last_crawled_at": "2026-06-01T08:59:58.120Z",
                     *       "next_crawl_at": "2026-06-02T08:59:58.120Z",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "deleted_at": null,
                     *       "purge_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["LimitReached"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    batchAccounts: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accounts": [
                 *         {
                 *           "domain": "northwind.example",
                 *           "name": "Northwind Robotics"
                 *         },
                 *         {
                 *           "domain": "halden.example"
                 *         }
                 *       ],
                 *       "mode": "upsert"
                 *     }
                 */
                "application/json": components["schemas"]["AccountBatch"];
            };
        };
        responses: {
            /** @description Add or update up to 1,000 accounts, with a result for each */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "index": 0,
                     *           "status": "created",
                     *           "id": "acct_01K8Z3E5QJ6T7V8W9XYA"
                     *         },
                     *         {
                     *           "index": 1,
                     *           "status": "error",
                     *           "error": {
                     *             "type": "invalid_request",
                     *             "code": "missing_param",
                     *             "message": "`domain` is required.",
                     *             "docs_url": "https://mama.example/docs#missing_param",
                     *             "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
                     *             "param": "domain"
                     *           }
                     *         }
                     *       ],
                     *       "summary": {
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "errors": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AccountBatchResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One account with its score */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "domain": "northwind.example",
                     *       "name": "Northwind Robotics",
                     *       "aliases": [
                     *         "Northwind"
                     *       ],
                     *       "external_id": "0015g00000XyZ",
                     *       "linkedin_url": null,
                     *       "attributes": {
                     *         "industry": "Robotics",
                     *         "employee_count": 320,
                     *         "hq_country": "US",
                     *         "tech": [
                     *           "salesforce",
                     *           "outreach"
                     *         ]
                     *       },
                     *       "attribute_sources": {
                     *         "industry": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "employee_count": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         },
                     *         "hq_country": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "address",
                     *           "quote": "1 Quay Street, Boston, MA 02110, United States",
                     *           "confidence": 0.9,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "tech": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         }
                     *       },
                     *       "enrichment": [
                     *         {
                     *           "field": "industry",
                     *           "values": [
                     *             "Robotics"
                     *           ],
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         }
                     *       ],
                     *       "owner": "dana@acme.example",
                     *       "owner_id": "dana@acme.example",
                     *       "notes": null,
                     *       "tags": [
                     *         "tier-1"
                     *       ],
                     *       "list_ids": [
                     *         "list_01K8Z3E5QJ6T7V8W9XYA"
                     *       ],
                     *       "archetype": null,
                     *       "managed_by": "api",
                     *       "status": "active",
                     *       "score": 82,
                     *       "score_breakdown": {
                     *         "fit": 95,
                     *         "recency": 78,
                     *         "strength": 82,
                     *         "depth": 68
                     *       },
                     *       "above_floor": true,
                     *       "has_active_signal": true,
                     *       "latest_brief": {
                     *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *         "version": 7,
                     *         "generated_at": "2026-06-01T09:00:00.000Z"
                     *       },
                     *       "signal_count": 4,
                     *       "contact_count": 2,
                     *       "decision_maker_count": 1,
                     *       "last_scored_at": "2026-06-01T09:00:00.000Z",
                     *       "next_score_at": "2026-06-01T15:00:00.000Z",
                     *       "last_crawled_at": "2026-06-01T08:59:58.120Z",
                     *       "next_crawl_at": "2026-06-02T08:59:58.120Z",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "deleted_at": null,
                     *       "purge_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    putAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner_id": "kim@team.example",
                 *       "tags": [
                 *         "tier 1"
                 *       ],
                 *       "list_ids": [
                 *         "list_01K8Z3E5QJ6T7V8W9XYA"
                 *       ],
                 *       "attributes": {
                 *         "employee_count": 240,
                 *         "custom": {
                 *           "region": "west",
                 *           "old_key": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AccountChanges"];
            };
        };
        responses: {
            /** @description The same as PATCH: what is absent stays as it is */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "domain": "northwind.example",
                     *       "name": "Northwind Robotics",
                     *       "aliases": [
                     *         "Northwind"
                     *       ],
                     *       "external_id": "0015g00000XyZ",
                     *       "linkedin_url": null,
                     *       "attributes": {
                     *         "industry": "Robotics",
                     *         "employee_count": 320,
                     *         "hq_country": "US",
                     *         "tech": [
                     *           "salesforce",
                     *           "outreach"
                     *         ]
                     *       },
                     *       "attribute_sources": {
                     *         "industry": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "employee_count": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         },
                     *         "hq_country": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "address",
                     *           "quote": "1 Quay Street, Boston, MA 02110, United States",
                     *           "confidence": 0.9,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "tech": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         }
                     *       },
                     *       "enrichment": [
                     *         {
                     *           "field": "industry",
                     *           "values": [
                     *             "Robotics"
                     *           ],
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         }
                     *       ],
                     *       "owner": "dana@acme.example",
                     *       "owner_id": "dana@acme.example",
                     *       "notes": null,
                     *       "tags": [
                     *         "tier-1"
                     *       ],
                     *       "list_ids": [
                     *         "list_01K8Z3E5QJ6T7V8W9XYA"
                     *       ],
                     *       "archetype": null,
                     *       "managed_by": "api",
                     *       "status": "active",
                     *       "score": 82,
                     *       "score_breakdown": {
                     *         "fit": 95,
                     *         "recency": 78,
                     *         "strength": 82,
                     *         "depth": 68
                     *       },
                     *       "above_floor": true,
                     *       "has_active_signal": true,
                     *       "latest_brief": {
                     *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *         "version": 7,
                     *         "generated_at": "2026-06-01T09:00:00.000Z"
                     *       },
                     *       "signal_count": 4,
                     *       "contact_count": 2,
                     *       "decision_maker_count": 1,
                     *       "last_scored_at": "2026-06-01T09:00:00.000Z",
                     *       "next_score_at": "2026-06-01T15:00:00.000Z",
                     *       "last_crawled_at": "2026-06-01T08:59:58.120Z",
                     *       "next_crawl_at": "2026-06-02T08:59:58.120Z",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "deleted_at": null,
                     *       "purge_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hide an account at once */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "deleted_at": "2026-06-01T09:00:00.000Z",
                     *       "purge_at": "2026-07-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedAccount"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "owner_id": "kim@team.example",
                 *       "tags": [
                 *         "tier 1"
                 *       ],
                 *       "list_ids": [
                 *         "list_01K8Z3E5QJ6T7V8W9XYA"
                 *       ],
                 *       "attributes": {
                 *         "employee_count": 240,
                 *         "custom": {
                 *           "region": "west",
                 *           "old_key": null
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AccountChanges"];
            };
        };
        responses: {
            /** @description Change some fields of an account */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "domain": "northwind.example",
                     *       "name": "Northwind Robotics",
                     *       "aliases": [
                     *         "Northwind"
                     *       ],
                     *       "external_id": "0015g00000XyZ",
                     *       "linkedin_url": null,
                     *       "attributes": {
                     *         "industry": "Robotics",
                     *         "employee_count": 320,
                     *         "hq_country": "US",
                     *         "tech": [
                     *           "salesforce",
                     *           "outreach"
                     *         ]
                     *       },
                     *       "attribute_sources": {
                     *         "industry": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "employee_count": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         },
                     *         "hq_country": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "address",
                     *           "quote": "1 Quay Street, Boston, MA 02110, United States",
                     *           "confidence": 0.9,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "tech": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         }
                     *       },
                     *       "enrichment": [
                     *         {
                     *           "field": "industry",
                     *           "values": [
                     *             "Robotics"
                     *           ],
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         }
                     *       ],
                     *       "owner": "dana@acme.example",
                     *       "owner_id": "dana@acme.example",
                     *       "notes": null,
                     *       "tags": [
                     *         "tier-1"
                     *       ],
                     *       "list_ids": [
                     *         "list_01K8Z3E5QJ6T7V8W9XYA"
                     *       ],
                     *       "archetype": null,
                     *       "managed_by": "api",
                     *       "status": "active",
                     *       "score": 82,
                     *       "score_breakdown": {
                     *         "fit": 95,
                     *         "recency": 78,
                     *         "strength": 82,
                     *         "depth": 68
                     *       },
                     *       "above_floor": true,
                     *       "has_active_signal": true,
                     *       "latest_brief": {
                     *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *         "version": 7,
                     *         "generated_at": "2026-06-01T09:00:00.000Z"
                     *       },
                     *       "signal_count": 4,
                     *       "contact_count": 2,
                     *       "decision_maker_count": 1,
                     *       "last_scored_at": "2026-06-01T09:00:00.000Z",
                     *       "next_score_at": "2026-06-01T15:00:00.000Z",
                     *       "last_crawled_at": "2026-06-01T08:59:58.120Z",
                     *       "next_crawl_at": "2026-06-02T08:59:58.120Z",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "deleted_at": null,
                     *       "purge_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    restoreAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bring a deleted account back until it is purged, and read its sources anew */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "domain": "northwind.example",
                     *       "name": "Northwind Robotics",
                     *       "aliases": [
                     *         "Northwind"
                     *       ],
                     *       "external_id": "0015g00000XyZ",
                     *       "linkedin_url": null,
                     *       "attributes": {
                     *         "industry": "Robotics",
                     *         "employee_count": 320,
                     *         "hq_country": "US",
                     *         "tech": [
                     *           "salesforce",
                     *           "outreach"
                     *         ]
                     *       },
                     *       "attribute_sources": {
                     *         "industry": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "employee_count": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         },
                     *         "hq_country": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "address",
                     *           "quote": "1 Quay Street, Boston, MA 02110, United States",
                     *           "confidence": 0.9,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "tech": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         }
                     *       },
                     *       "enrichment": [
                     *         {
                     *           "field": "industry",
                     *           "values": [
                     *             "Robotics"
                     *           ],
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         }
                     *       ],
                     *       "owner": "dana@acme.example",
                     *       "owner_id": "dana@acme.example",
                     *       "notes": null,
                     *       "tags": [
                     *         "tier-1"
                     *       ],
                     *       "list_ids": [
                     *         "list_01K8Z3E5QJ6T7V8W9XYA"
                     *       ],
                     *       "archetype": null,
                     *       "managed_by": "api",
                     *       "status": "active",
                     *       "score": 82,
                     *       "score_breakdown": {
                     *         "fit": 95,
                     *         "recency": 78,
                     *         "strength": 82,
                     *         "depth": 68
                     *       },
                     *       "above_floor": true,
                     *       "has_active_signal": true,
                     *       "latest_brief": {
                     *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *         "version": 7,
                     *         "generated_at": "2026-06-01T09:00:00.000Z"
                     *       },
                     *       "signal_count": 4,
                     *       "contact_count": 2,
                     *       "decision_maker_count": 1,
                     *       "last_scored_at": "2026-06-01T09:00:00.000Z",
                     *       "next_score_at": "2026-06-01T15:00:00.000Z",
                     *       "last_crawled_at": "2026-06-01T08:59:58.120Z",
                     *       "next_crawl_at": "2026-06-02T08:59:58.120Z",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "deleted_at": null,
                     *       "purge_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["LimitReached"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    rescoreAccount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Score an account now, outside its cycle */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "domain": "northwind.example",
                     *       "name": "Northwind Robotics",
                     *       "aliases": [
                     *         "Northwind"
                     *       ],
                     *       "external_id": "0015g00000XyZ",
                     *       "linkedin_url": null,
                     *       "attributes": {
                     *         "industry": "Robotics",
                     *         "employee_count": 320,
                     *         "hq_country": "US",
                     *         "tech": [
                     *           "salesforce",
                     *           "outreach"
                     *         ]
                     *       },
                     *       "attribute_sources": {
                     *         "industry": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "employee_count": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         },
                     *         "hq_country": {
                     *           "source": "page",
                     *           "url": "https://northwind.example/",
                     *           "method": "address",
                     *           "quote": "1 Quay Street, Boston, MA 02110, United States",
                     *           "confidence": 0.9,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         },
                     *         "tech": {
                     *           "source": "user",
                     *           "url": null,
                     *           "method": null,
                     *           "quote": null,
                     *           "confidence": null,
                     *           "observed_at": null
                     *         }
                     *       },
                     *       "enrichment": [
                     *         {
                     *           "field": "industry",
                     *           "values": [
                     *             "Robotics"
                     *           ],
                     *           "url": "https://northwind.example/",
                     *           "method": "json-ld",
                     *           "quote": "industry: Robotics",
                     *           "confidence": 0.95,
                     *           "observed_at": "2026-06-01T08:59:59.000Z"
                     *         }
                     *       ],
                     *       "owner": "dana@acme.example",
                     *       "owner_id": "dana@acme.example",
                     *       "notes": null,
                     *       "tags": [
                     *         "tier-1"
                     *       ],
                     *       "list_ids": [
                     *         "list_01K8Z3E5QJ6T7V8W9XYA"
                     *       ],
                     *       "archetype": null,
                     *       "managed_by": "api",
                     *       "status": "active",
                     *       "score": 82,
                     *       "score_breakdown": {
                     *         "fit": 95,
                     *         "recency": 78,
                     *         "strength": 82,
                     *         "depth": 68
                     *       },
                     *       "above_floor": true,
                     *       "has_active_signal": true,
                     *       "latest_brief": {
                     *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *         "version": 7,
                     *         "generated_at": "2026-06-01T09:00:00.000Z"
                     *       },
                     *       "signal_count": 4,
                     *       "contact_count": 2,
                     *       "decision_maker_count": 1,
                     *       "last_scored_at": "2026-06-01T09:00:00.000Z",
                     *       "next_score_at": "2026-06-01T15:00:00.000Z",
                     *       "last_crawled_at": "2026-06-01T08:59:58.120Z",
                     *       "next_crawl_at": "2026-06-02T08:59:58.120Z",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "deleted_at": null,
                     *       "purge_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    importAccounts: {
        parameters: {
            query?: {
                /** @description `upsert` without it; for a body of text/csv. */
                mode?: "upsert" | "create";
                /** @description Store nothing and say what would happen; for a body of text/csv. */
                dry_run?: boolean;
            };
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "csv": "Company,Website,Employees\nNorthwind Robotics,https://northwind.example,240\n",
                 *       "mode": "upsert",
                 *       "dry_run": true,
                 *       "columns": {
                 *         "domain": "Website"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AccountImport"];
                /**
                 * @example Company,Website
                 *     Northwind Robotics,https://northwind.example
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description Add or update accounts out of a CSV file, with a result for each row */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dry_run": true,
                     *       "data": [
                     *         {
                     *           "row": 1,
                     *           "status": "created",
                     *           "domain": "northwind.example"
                     *         }
                     *       ],
                     *       "summary": {
                     *         "created": 1,
                     *         "updated": 0,
                     *         "unchanged": 0,
                     *         "errors": 0
                     *       },
                     *       "columns": {
                     *         "domain": "Website",
                     *         "name": "Company",
                     *         "employee_count": "Employees"
                     *       },
                     *       "ignored_columns": [
                     *         "Phone"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AccountImportResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listLists: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lists of the workspace, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "list_01K8Z3E5QJ6T7V8W9XYA",
                     *           "name": "Tier 1, west",
                     *           "description": "Accounts for the spring campaign",
                     *           "account_count": 42,
                     *           "created_at": "2026-05-04T08:00:00.000Z",
                     *           "updated_at": "2026-05-20T16:30:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    createList: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Tier 1, west",
                 *       "description": "Accounts for the spring campaign"
                 *     }
                 */
                "application/json": components["schemas"]["NewList"];
            };
        };
        responses: {
            /** @description Start a list of accounts */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "list_01K8Z3E5QJ6T7V8W9XYA",
                     *       "name": "Tier 1, west",
                     *       "description": "Accounts for the spring campaign",
                     *       "account_count": 42,
                     *       "created_at": "2026-05-04T08:00:00.000Z",
                     *       "updated_at": "2026-05-20T16:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["LimitReached"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a list.
                 * @example list_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One list */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "list_01K8Z3E5QJ6T7V8W9XYA",
                     *       "name": "Tier 1, west",
                     *       "description": "Accounts for the spring campaign",
                     *       "account_count": 42,
                     *       "created_at": "2026-05-04T08:00:00.000Z",
                     *       "updated_at": "2026-05-20T16:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    deleteList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a list.
                 * @example list_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a list; its accounts stay and are taken off it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "list_01K8Z3E5QJ6T7V8W9XYA",
                     *       "deleted_at": "2026-06-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    updateList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a list.
                 * @example list_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Tier 1"
                 *     }
                 */
                "application/json": components["schemas"]["ListChanges"];
            };
        };
        responses: {
            /** @description Rename or describe a list; what is absent stays as it is */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "list_01K8Z3E5QJ6T7V8W9XYA",
                     *       "name": "Tier 1, west",
                     *       "description": "Accounts for the spring campaign",
                     *       "account_count": 42,
                     *       "created_at": "2026-05-04T08:00:00.000Z",
                     *       "updated_at": "2026-05-20T16:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["List"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    addToList: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a list.
                 * @example list_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "account_ids": [
                 *         "acct_01K8Z3E5QJ6T7V8W9XYA"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ListMembers"];
            };
        };
        responses: {
            /** @description Put up to 1,000 accounts on a list; unknown ids are told and do no harm */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "list_01K8Z3E5QJ6T7V8W9XYA",
                     *       "changed": 1,
                     *       "unchanged": 0,
                     *       "not_found": [],
                     *       "account_count": 43
                     *     }
                     */
                    "application/json": components["schemas"]["ListMembersChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    removeFromList: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a list.
                 * @example list_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "account_ids": [
                 *         "acct_01K8Z3E5QJ6T7V8W9XYA"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ListMembers"];
            };
        };
        responses: {
            /** @description Take up to 1,000 accounts off a list; unknown ids are told and do no harm */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "list_01K8Z3E5QJ6T7V8W9XYA",
                     *       "changed": 1,
                     *       "unchanged": 0,
                     *       "not_found": [],
                     *       "account_count": 43
                     *     }
                     */
                    "application/json": components["schemas"]["ListMembersChanged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listTags: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description Those that begin so, in any case. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tags that accounts have, each once, by their letters */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "tag": "tier 1"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TagList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listOwners: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description Those that begin so, in any case. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The owners that accounts have, each once, by their letters */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "owner": "kim@team.example"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["OwnerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people of an account whom evidence names, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ctc_01K8Z3E5QJ6T7V8W9XYA",
                     *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *           "name": "Dana Reyes",
                     *           "role": "Chief Revenue Officer",
                     *           "seniority": "c_level",
                     *           "department": null,
                     *           "tag": "new",
                     *           "email": null,
                     *           "email_status": "unknown",
                     *           "profile_url": null,
                     *           "source": {
                     *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *             "kind": "site",
                     *             "url": "https://northwind.example/news/new-cro",
                     *             "observed_at": "2026-06-01T08:59:41.000Z"
                     *           },
                     *           "started_role_at": "2026-05-18T00:00:00.000Z",
                     *           "created_at": "2026-06-01T08:59:58.120Z",
                     *           "updated_at": "2026-06-01T08:59:58.120Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listDecisionMakers: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who decides at an account, in the order in which to talk to them, each with the reason */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ctc_01K8Z3E5QJ6T7V8W9XYA",
                     *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *           "name": "Dana Reyes",
                     *           "role": "Chief Revenue Officer",
                     *           "seniority": "c_level",
                     *           "department": null,
                     *           "tag": "new",
                     *           "email": null,
                     *           "email_status": "unknown",
                     *           "profile_url": null,
                     *           "source": {
                     *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *             "kind": "site",
                     *             "url": "https://northwind.example/news/new-cro",
                     *             "observed_at": "2026-06-01T08:59:41.000Z"
                     *           },
                     *           "started_role_at": "2026-05-18T00:00:00.000Z",
                     *           "created_at": "2026-06-01T08:59:58.120Z",
                     *           "updated_at": "2026-06-01T08:59:58.120Z",
                     *           "rank": 1,
                     *           "reason": "C level (Chief Revenue Officer); new in the post since 2026-05-18."
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["DecisionMakerList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a contact.
                 * @example ctc_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One person with where he or she is named */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ctc_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "name": "Dana Reyes",
                     *       "role": "Chief Revenue Officer",
                     *       "seniority": "c_level",
                     *       "department": null,
                     *       "tag": "new",
                     *       "email": null,
                     *       "email_status": "unknown",
                     *       "profile_url": null,
                     *       "source": {
                     *         "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *         "kind": "site",
                     *         "url": "https://northwind.example/news/new-cro",
                     *         "observed_at": "2026-06-01T08:59:41.000Z"
                     *       },
                     *       "started_role_at": "2026-05-18T00:00:00.000Z",
                     *       "created_at": "2026-06-01T08:59:58.120Z",
                     *       "updated_at": "2026-06-01T08:59:58.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a contact.
                 * @example ctc_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tag": "champion"
                 *     }
                 */
                "application/json": components["schemas"]["ContactUpdate"];
            };
        };
        responses: {
            /** @description Say what a person is to your team */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ctc_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "name": "Dana Reyes",
                     *       "role": "Chief Revenue Officer",
                     *       "seniority": "c_level",
                     *       "department": null,
                     *       "tag": "new",
                     *       "email": null,
                     *       "email_status": "unknown",
                     *       "profile_url": null,
                     *       "source": {
                     *         "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *         "kind": "site",
                     *         "url": "https://northwind.example/news/new-cro",
                     *         "observed_at": "2026-06-01T08:59:41.000Z"
                     *       },
                     *       "started_role_at": "2026-05-18T00:00:00.000Z",
                     *       "created_at": "2026-06-01T08:59:58.120Z",
                     *       "updated_at": "2026-06-01T08:59:58.120Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    eraseContact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description `wait=N` holds the answer until the work has finished, for at most N seconds (RFC 7240; up to 60).
                 * @example wait=30
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /**
                 * @description The id of a contact.
                 * @example ctc_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove a person everywhere, for good */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "era_01K8Z3E5QJ6T7V8W9XYA",
                     *       "status": "erased",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "erased_at": "2026-06-01T09:00:01.000Z",
                     *       "counts": {
                     *         "contacts": 1,
                     *         "documents": 2,
                     *         "signals": 1,
                     *         "events": 3,
                     *         "briefs": 4
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description Remove a person everywhere, for good */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "era_01K8Z3E5QJ6T7V8W9XYA",
                     *       "status": "erased",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "erased_at": "2026-06-01T09:00:01.000Z",
                     *       "counts": {
                     *         "contacts": 1,
                     *         "documents": 2,
                     *         "signals": 1,
                     *         "events": 3,
                     *         "briefs": 4
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listErasures: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description That people were removed, newest first; nothing tells who */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "era_01K8Z3E5QJ6T7V8W9XYA",
                     *           "status": "erased",
                     *           "created_at": "2026-06-01T09:00:00.000Z",
                     *           "erased_at": "2026-06-01T09:00:01.000Z",
                     *           "counts": {
                     *             "contacts": 1,
                     *             "documents": 2,
                     *             "signals": 1,
                     *             "events": 3,
                     *             "briefs": 4
                     *           }
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ErasureList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    explainScore: {
        parameters: {
            query?: {
                /** @description A past instant; now without it. */
                at?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The score of an account, now or at a past instant, and the four lines it is made of */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "scr_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "scored_at": "2026-06-01T09:00:00.000Z",
                     *       "score": 82,
                     *       "score_breakdown": {
                     *         "fit": 95,
                     *         "recency": 78,
                     *         "strength": 82,
                     *         "depth": 68
                     *       },
                     *       "rubric_version": 1,
                     *       "reason": "signal",
                     *       "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *       "explanation": [
                     *         {
                     *           "dimension": "fit",
                     *           "value": 95,
                     *           "weight": 30,
                     *           "contribution": 29,
                     *           "text": "Meets 4 of 4 known criteria, 1 unknown. 95 × 30 % = 28.5 points.",
                     *           "signal_ids": []
                     *         },
                     *         {
                     *           "dimension": "recency",
                     *           "value": 78,
                     *           "weight": 25,
                     *           "contribution": 19,
                     *           "text": "“Northwind Robotics raised a $45M Series B” happened on 2026-05-21, 11 days ago; it halves every 30 days. 78 × 25 % = 19.5 points.",
                     *           "signal_ids": [
                     *             "sig_01K8Z3E5QJ6T7V8W9XYA"
                     *           ]
                     *         },
                     *         {
                     *           "dimension": "strength",
                     *           "value": 82,
                     *           "weight": 25,
                     *           "contribution": 20,
                     *           "text": "The lead signal is of strength 85 at 93 % confidence. 82 × 25 % = 20.5 points.",
                     *           "signal_ids": [
                     *             "sig_01K8Z3E5QJ6T7V8W9XYA"
                     *           ]
                     *         },
                     *         {
                     *           "dimension": "depth",
                     *           "value": 68,
                     *           "weight": 20,
                     *           "contribution": 14,
                     *           "text": "3 live signals of 3 types from 3 independent sources, 2 known people. 68 × 20 % = 13.6 points.",
                     *           "signal_ids": [
                     *             "sig_01K8Z3E5QJ6T7V8W9XYA"
                     *           ]
                     *         }
                     *       ],
                     *       "as_of": "2026-06-02T11:30:00.000Z",
                     *       "lead_signal": {
                     *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *         "type": "funding",
                     *         "title": "Northwind Robotics raised a $45M Series B",
                     *         "occurred_at": "2026-05-21T00:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ScoreExplanation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listScores: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the score of an account came about, newest first; the contributions of a point sum to its score */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "scr_01K8Z3E5QJ6T7V8W9XYA",
                     *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *           "scored_at": "2026-06-01T09:00:00.000Z",
                     *           "score": 82,
                     *           "score_breakdown": {
                     *             "fit": 95,
                     *             "recency": 78,
                     *             "strength": 82,
                     *             "depth": 68
                     *           },
                     *           "rubric_version": 1,
                     *           "reason": "signal",
                     *           "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *           "explanation": [
                     *             {
                     *               "dimension": "fit",
                     *               "value": 95,
                     *               "weight": 30,
                     *               "contribution": 29,
                     *               "text": "Meets 4 of 4 known criteria, 1 unknown. 95 × 30 % = 28.5 points.",
                     *               "signal_ids": []
                     *             },
                     *             {
                     *               "dimension": "recency",
                     *               "value": 78,
                     *               "weight": 25,
                     *               "contribution": 19,
                     *               "text": "“Northwind Robotics raised a $45M Series B” happened on 2026-05-21, 11 days ago; it halves every 30 days. 78 × 25 % = 19.5 points.",
                     *               "signal_ids": [
                     *                 "sig_01K8Z3E5QJ6T7V8W9XYA"
                     *               ]
                     *             },
                     *             {
                     *               "dimension": "strength",
                     *               "value": 82,
                     *               "weight": 25,
                     *               "contribution": 20,
                     *               "text": "The lead signal is of strength 85 at 93 % confidence. 82 × 25 % = 20.5 points.",
                     *               "signal_ids": [
                     *                 "sig_01K8Z3E5QJ6T7V8W9XYA"
                     *               ]
                     *             },
                     *             {
                     *               "dimension": "depth",
                     *               "value": 68,
                     *               "weight": 20,
                     *               "contribution": 14,
                     *               "text": "3 live signals of 3 types from 3 independent sources, 2 known people. 68 × 20 % = 13.6 points.",
                     *               "signal_ids": [
                     *                 "sig_01K8Z3E5QJ6T7V8W9XYA"
                     *               ]
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ScorePointList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listSignals: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description Signals of any of these types, separated by commas; `hiring` and `tech_change` stand for a family. */
                type?: string;
                /** @description Signals of any of these categories. */
                category?: string;
                /** @description Signals of any of these families. */
                family?: string;
                /** @description Signals detected at or after this time. */
                since?: string;
                /** @description Signals detected at or before this time. */
                until?: string;
                /** @description Signals of events at or after this time. */
                occurred_since?: string;
                /** @description Signals of at least this strength. */
                strength_gte?: number;
                /** @description Signals of at most this strength. */
                strength_lte?: number;
                /** @description Signals with any of these states: active, expired, retracted. */
                status?: string;
                /** @description Signals in any of these bands now: fresh, active, cooling, stale, expired. */
                freshness?: string;
                /** @description Signals whose `recency_days` is at most this. */
                max_age_days?: number;
                /** @description `true`: signals that are part of a combo now. */
                combo_only?: boolean;
                /** @description Signals that this bot fired. */
                bot_id?: string;
                /** @description Signals whose verdict is one of these: useful, noise, wrong; `none` stands for those that nobody judged. */
                feedback?: string;
                /** @description `sources` adds where each signal was read, `account` the name and domain of its account; both with a comma. */
                expand?: string;
                /** @description Signals of this account. */
                account_id?: string;
                /** @description Signals whose title holds this text, among the 2,000 of the workspace that were detected last. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signals of the workspace, the latest detected first; filters combine */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *           "type": "funding",
                     *           "subtype": "series-b",
                     *           "category": "capital",
                     *           "family": "funding",
                     *           "title": "Northwind Robotics raised a $45M Series B",
                     *           "summary": "Northwind Robotics raised a $45M Series B.",
                     *           "strength": 85,
                     *           "strength_level": 5,
                     *           "confidence": 0.93,
                     *           "half_life_days": 30,
                     *           "occurred_at": "2026-05-21T00:00:00.000Z",
                     *           "occurred_at_known": true,
                     *           "recency_days": 11,
                     *           "freshness": "fresh",
                     *           "detected_at": "2026-06-01T08:59:58.120Z",
                     *           "fired_at": "2026-06-01T08:59:58.120Z",
                     *           "status": "active",
                     *           "data": {
                     *             "amount": 45000000,
                     *             "amount_minor": 4500000000,
                     *             "currency": "USD",
                     *             "round": "series-b"
                     *           },
                     *           "contacts": [],
                     *           "bot_id": null,
                     *           "source_url": "https://northwind.example/news/series-b",
                     *           "feedback": null,
                     *           "updated_at": "2026-06-01T08:59:58.120Z",
                     *           "conflicts": [],
                     *           "sources": [
                     *             {
                     *               "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *               "kind": "site",
                     *               "first_party": false,
                     *               "url": "https://northwind.example/news/series-b",
                     *               "title": "Northwind Robotics raises $45M Series B",
                     *               "publisher": null,
                     *               "feed_url": null,
                     *               "fetched_at": "2026-06-01T08:59:41.000Z",
                     *               "published_at": "2026-05-21T00:00:00.000Z",
                     *               "http_status": 200,
                     *               "robots_allowed": true,
                     *               "excerpt": "Northwind Robotics raises $45M Series B",
                     *               "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *               "evidence": {
                     *                 "quote": "Northwind Robotics raises $45M Series B",
                     *                 "start": 0,
                     *                 "end": 39
                     *               }
                     *             }
                     *           ],
                     *           "combo": false,
                     *           "related_signal_ids": []
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SignalList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    createSignal: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "domain": "northwind.example",
                 *       "type": "pricing_page_visited",
                 *       "title": "Northwind Robotics looked at the enterprise plan",
                 *       "strength": 60,
                 *       "half_life_days": 14,
                 *       "occurred_at": "2026-06-01T16:20:00.000Z",
                 *       "data": {
                 *         "plan": "enterprise",
                 *         "visits": 3
                 *       },
                 *       "source": {
                 *         "kind": "crm",
                 *         "title": "Web visits of northwind.example",
                 *         "excerpt": "3 visits to /pricing#enterprise on 1 June 2026."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewSignal"];
            };
        };
        responses: {
            /** @description Report what you know yourselves; it counts like any other signal */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "type": "funding",
                     *       "subtype": "series-b",
                     *       "category": "capital",
                     *       "family": "funding",
                     *       "title": "Northwind Robotics raised a $45M Series B",
                     *       "summary": "Northwind Robotics raised a $45M Series B.",
                     *       "strength": 85,
                     *       "strength_level": 5,
                     *       "confidence": 0.93,
                     *       "half_life_days": 30,
                     *       "occurred_at": "2026-05-21T00:00:00.000Z",
                     *       "occurred_at_known": true,
                     *       "recency_days": 11,
                     *       "freshness": "fresh",
                     *       "detected_at": "2026-06-01T08:59:58.120Z",
                     *       "fired_at": "2026-06-01T08:59:58.120Z",
                     *       "status": "active",
                     *       "data": {
                     *         "amount": 45000000,
                     *         "amount_minor": 4500000000,
                     *         "currency": "USD",
                     *         "round": "series-b"
                     *       },
                     *       "contacts": [],
                     *       "bot_id": null,
                     *       "source_url": "https://northwind.example/news/series-b",
                     *       "feedback": null,
                     *       "updated_at": "2026-06-01T08:59:58.120Z",
                     *       "conflicts": [],
                     *       "sources": [
                     *         {
                     *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *           "kind": "site",
                     *           "first_party": false,
                     *           "url": "https://northwind.example/news/series-b",
                     *           "title": "Northwind Robotics raises $45M Series B",
                     *           "publisher": null,
                     *           "feed_url": null,
                     *           "fetched_at": "2026-06-01T08:59:41.000Z",
                     *           "published_at": "2026-05-21T00:00:00.000Z",
                     *           "http_status": 200,
                     *           "robots_allowed": true,
                     *           "excerpt": "Northwind Robotics raises $45M Series B",
                     *           "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *           "evidence": {
                     *             "quote": "Northwind Robotics raises $45M Series B",
                     *             "start": 0,
                     *             "end": 39
                     *           }
                     *         }
                     *       ],
                     *       "combo": false,
                     *       "related_signal_ids": []
                     *     }
                     */
                    "application/json": components["schemas"]["Signal"];
                };
            };
            /** @description Report what you know yourselves; it counts like any other signal */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "type": "funding",
                     *       "subtype": "series-b",
                     *       "category": "capital",
                     *       "family": "funding",
                     *       "title": "Northwind Robotics raised a $45M Series B",
                     *       "summary": "Northwind Robotics raised a $45M Series B.",
                     *       "strength": 85,
                     *       "strength_level": 5,
                     *       "confidence": 0.93,
                     *       "half_life_days": 30,
                     *       "occurred_at": "2026-05-21T00:00:00.000Z",
                     *       "occurred_at_known": true,
                     *       "recency_days": 11,
                     *       "freshness": "fresh",
                     *       "detected_at": "2026-06-01T08:59:58.120Z",
                     *       "fired_at": "2026-06-01T08:59:58.120Z",
                     *       "status": "active",
                     *       "data": {
                     *         "amount": 45000000,
                     *         "amount_minor": 4500000000,
                     *         "currency": "USD",
                     *         "round": "series-b"
                     *       },
                     *       "contacts": [],
                     *       "bot_id": null,
                     *       "source_url": "https://northwind.example/news/series-b",
                     *       "feedback": null,
                     *       "updated_at": "2026-06-01T08:59:58.120Z",
                     *       "conflicts": [],
                     *       "sources": [
                     *         {
                     *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *           "kind": "site",
                     *           "first_party": false,
                     *           "url": "https://northwind.example/news/series-b",
                     *           "title": "Northwind Robotics raises $45M Series B",
                     *           "publisher": null,
                     *           "feed_url": null,
                     *           "fetched_at": "2026-06-01T08:59:41.000Z",
                     *           "published_at": "2026-05-21T00:00:00.000Z",
                     *           "http_status": 200,
                     *           "robots_allowed": true,
                     *           "excerpt": "Northwind Robotics raises $45M Series B",
                     *           "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *           "evidence": {
                     *             "quote": "Northwind Robotics raises $45M Series B",
                     *             "start": 0,
                     *             "end": 39
                     *           }
                     *         }
                     *       ],
                     *       "combo": false,
                     *       "related_signal_ids": []
                     *     }
                     */
                    "application/json": components["schemas"]["Signal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listAccountSignals: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description Signals of any of these types, separated by commas; `hiring` and `tech_change` stand for a family. */
                type?: string;
                /** @description Signals of any of these categories. */
                category?: string;
                /** @description Signals of any of these families. */
                family?: string;
                /** @description Signals detected at or after this time. */
                since?: string;
                /** @description Signals detected at or before this time. */
                until?: string;
                /** @description Signals of events at or after this time. */
                occurred_since?: string;
                /** @description Signals of at least this strength. */
                strength_gte?: number;
                /** @description Signals of at most this strength. */
                strength_lte?: number;
                /** @description Signals with any of these states: active, expired, retracted. */
                status?: string;
                /** @description Signals in any of these bands now: fresh, active, cooling, stale, expired. */
                freshness?: string;
                /** @description Signals whose `recency_days` is at most this. */
                max_age_days?: number;
                /** @description `true`: signals that are part of a combo now. */
                combo_only?: boolean;
                /** @description Signals that this bot fired. */
                bot_id?: string;
                /** @description Signals whose verdict is one of these: useful, noise, wrong; `none` stands for those that nobody judged. */
                feedback?: string;
                /** @description `sources` adds where each signal was read, `account` the name and domain of its account; both with a comma. */
                expand?: string;
                /** @description What comes first: what was detected last, as without it, or what happened last. */
                sort?: "-detected_at" | "-occurred_at";
            };
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signals of one account, the latest detected first unless `sort` says otherwise */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *           "type": "funding",
                     *           "subtype": "series-b",
                     *           "category": "capital",
                     *           "family": "funding",
                     *           "title": "Northwind Robotics raised a $45M Series B",
                     *           "summary": "Northwind Robotics raised a $45M Series B.",
                     *           "strength": 85,
                     *           "strength_level": 5,
                     *           "confidence": 0.93,
                     *           "half_life_days": 30,
                     *           "occurred_at": "2026-05-21T00:00:00.000Z",
                     *           "occurred_at_known": true,
                     *           "recency_days": 11,
                     *           "freshness": "fresh",
                     *           "detected_at": "2026-06-01T08:59:58.120Z",
                     *           "fired_at": "2026-06-01T08:59:58.120Z",
                     *           "status": "active",
                     *           "data": {
                     *             "amount": 45000000,
                     *             "amount_minor": 4500000000,
                     *             "currency": "USD",
                     *             "round": "series-b"
                     *           },
                     *           "contacts": [],
                     *           "bot_id": null,
                     *           "source_url": "https://northwind.example/news/series-b",
                     *           "feedback": null,
                     *           "updated_at": "2026-06-01T08:59:58.120Z",
                     *           "conflicts": [],
                     *           "sources": [
                     *             {
                     *               "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *               "kind": "site",
                     *               "first_party": false,
                     *               "url": "https://northwind.example/news/series-b",
                     *               "title": "Northwind Robotics raises $45M Series B",
                     *               "publisher": null,
                     *               "feed_url": null,
                     *               "fetched_at": "2026-06-01T08:59:41.000Z",
                     *               "published_at": "2026-05-21T00:00:00.000Z",
                     *               "http_status": 200,
                     *               "robots_allowed": true,
                     *               "excerpt": "Northwind Robotics raises $45M Series B",
                     *               "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *               "evidence": {
                     *                 "quote": "Northwind Robotics raises $45M Series B",
                     *                 "start": 0,
                     *                 "end": 39
                     *               }
                     *             }
                     *           ],
                     *           "combo": false,
                     *           "related_signal_ids": []
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SignalList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listSignalTypes: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description `true` adds the types of your own naming that your bots fire. */
                include_custom?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The 47 types of signals that can be detected */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "key": "debt_financing",
                     *           "name": "Debt financing",
                     *           "category": "capital",
                     *           "family": "funding",
                     *           "description": "Loan or venture debt",
                     *           "default_strength": 60,
                     *           "half_life_days": 30,
                     *           "base_confidence": 0.9,
                     *           "source_kinds": [
                     *             "news",
                     *             "filing"
                     *           ],
                     *           "subtypes": [
                     *             "term-loan",
                     *             "credit-line"
                     *           ],
                     *           "aliases": [],
                     *           "custom": false
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SignalTypeList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getSignal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a signal.
                 * @example sig_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One signal with the sources it rests on */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "type": "funding",
                     *       "subtype": "series-b",
                     *       "category": "capital",
                     *       "family": "funding",
                     *       "title": "Northwind Robotics raised a $45M Series B",
                     *       "summary": "Northwind Robotics raised a $45M Series B.",
                     *       "strength": 85,
                     *       "strength_level": 5,
                     *       "confidence": 0.93,
                     *       "half_life_days": 30,
                     *       "occurred_at": "2026-05-21T00:00:00.000Z",
                     *       "occurred_at_known": true,
                     *       "recency_days": 11,
                     *       "freshness": "fresh",
                     *       "detected_at": "2026-06-01T08:59:58.120Z",
                     *       "fired_at": "2026-06-01T08:59:58.120Z",
                     *       "status": "active",
                     *       "data": {
                     *         "amount": 45000000,
                     *         "amount_minor": 4500000000,
                     *         "currency": "USD",
                     *         "round": "series-b"
                     *       },
                     *       "contacts": [],
                     *       "bot_id": null,
                     *       "source_url": "https://northwind.example/news/series-b",
                     *       "feedback": null,
                     *       "updated_at": "2026-06-01T08:59:58.120Z",
                     *       "conflicts": [],
                     *       "sources": [
                     *         {
                     *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *           "kind": "site",
                     *           "first_party": false,
                     *           "url": "https://northwind.example/news/series-b",
                     *           "title": "Northwind Robotics raises $45M Series B",
                     *           "publisher": null,
                     *           "feed_url": null,
                     *           "fetched_at": "2026-06-01T08:59:41.000Z",
                     *           "published_at": "2026-05-21T00:00:00.000Z",
                     *           "http_status": 200,
                     *           "robots_allowed": true,
                     *           "excerpt": "Northwind Robotics raises $45M Series B",
                     *           "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *           "evidence": {
                     *             "quote": "Northwind Robotics raises $45M Series B",
                     *             "start": 0,
                     *             "end": 39
                     *           }
                     *         }
                     *       ],
                     *       "combo": false,
                     *       "related_signal_ids": []
                     *     }
                     */
                    "application/json": components["schemas"]["Signal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    judgeSignal: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a signal.
                 * @example sig_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "verdict": "wrong",
                 *       "note": "That is another Northwind."
                 *     }
                 */
                "application/json": components["schemas"]["NewFeedback"];
            };
        };
        responses: {
            /** @description Say whether a signal was useful, noise or wrong */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "type": "funding",
                     *       "subtype": "series-b",
                     *       "category": "capital",
                     *       "family": "funding",
                     *       "title": "Northwind Robotics raised a $45M Series B",
                     *       "summary": "Northwind Robotics raised a $45M Series B.",
                     *       "strength": 85,
                     *       "strength_level": 5,
                     *       "confidence": 0.93,
                     *       "half_life_days": 30,
                     *       "occurred_at": "2026-05-21T00:00:00.000Z",
                     *       "occurred_at_known": true,
                     *       "recency_days": 11,
                     *       "freshness": "fresh",
                     *       "detected_at": "2026-06-01T08:59:58.120Z",
                     *       "fired_at": "2026-06-01T08:59:58.120Z",
                     *       "status": "active",
                     *       "data": {
                     *         "amount": 45000000,
                     *         "amount_minor": 4500000000,
                     *         "currency": "USD",
                     *         "round": "series-b"
                     *       },
                     *       "contacts": [],
                     *       "bot_id": null,
                     *       "source_url": "https://northwind.example/news/series-b",
                     *       "feedback": null,
                     *       "updated_at": "2026-06-01T08:59:58.120Z",
                     *       "conflicts": [],
                     *       "sources": [
                     *         {
                     *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *           "kind": "site",
                     *           "first_party": false,
                     *           "url": "https://northwind.example/news/series-b",
                     *           "title": "Northwind Robotics raises $45M Series B",
                     *           "publisher": null,
                     *           "feed_url": null,
                     *           "fetched_at": "2026-06-01T08:59:41.000Z",
                     *           "published_at": "2026-05-21T00:00:00.000Z",
                     *           "http_status": 200,
                     *           "robots_allowed": true,
                     *           "excerpt": "Northwind Robotics raises $45M Series B",
                     *           "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                     *           "evidence": {
                     *             "quote": "Northwind Robotics raises $45M Series B",
                     *             "start": 0,
                     *             "end": 39
                     *           }
                     *         }
                     *       ],
                     *       "combo": false,
                     *       "related_signal_ids": []
                     *     }
                     */
                    "application/json": components["schemas"]["Signal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getSignalQuality: {
        parameters: {
            query?: {
                /** @description Signals of any of these types; one of which none was judged is told of too. */
                type?: string;
                /** @description Signals detected at or after this time. */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How precise the signals are, by the feedback on them */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "overall": {
                     *         "useful": 18,
                     *         "noise": 4,
                     *         "wrong": 2,
                     *         "judged": 24,
                     *         "precision": 0.75,
                     *         "precision_interval": {
                     *           "low": 0.551,
                     *           "high": 0.88
                     *         }
                     *       },
                     *       "by_type": [
                     *         {
                     *           "type": "funding",
                     *           "useful": 18,
                     *           "noise": 4,
                     *           "wrong": 2,
                     *           "judged": 24,
                     *           "precision": 0.75,
                     *           "precision_interval": {
                     *             "low": 0.551,
                     *             "high": 0.88
                     *           }
                     *         }
                     *       ],
                     *       "by_source": [
                     *         {
                     *           "kind": "site",
                     *           "domain": "northwind.example",
                     *           "useful": 18,
                     *           "noise": 4,
                     *           "wrong": 2,
                     *           "judged": 24,
                     *           "precision": 0.75,
                     *           "precision_interval": {
                     *             "low": 0.551,
                     *             "high": 0.88
                     *           }
                     *         }
                     *       ],
                     *       "by_feed": [
                     *         {
                     *           "feed_url": "https://wire.example/rss.xml",
                     *           "useful": 18,
                     *           "noise": 4,
                     *           "wrong": 2,
                     *           "judged": 24,
                     *           "precision": 0.75,
                     *           "precision_interval": {
                     *             "low": 0.551,
                     *             "high": 0.88
                     *           }
                     *         }
                     *       ],
                     *       "by_bot": []
                     *     }
                     */
                    "application/json": components["schemas"]["SignalQuality"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a document.
                 * @example doc_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text that a signal was read in */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "kind": "article",
                     *       "source": "newsroom",
                     *       "url": "https://northwind.example/news/series-b",
                     *       "title": "Northwind Robotics raises $45M Series B",
                     *       "text": "Northwind Robotics raises $45M Series B\nNorthwind Robotics has raised $45 million, led by Contoso Ventures.",
                     *       "publisher": null,
                     *       "published_at": "2026-05-21T00:00:00.000Z",
                     *       "fetched_at": "2026-05-21T09:12:44.102Z",
                     *       "http_status": 200,
                     *       "robots_allowed": true,
                     *       "content_hash": "9f2c3a5d8be14f6071c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e"
                     *     }
                     */
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description Events of any of these types, separated by commas. */
                type?: string;
                /** @description Events about this account. */
                account_id?: string;
                /** @description Events created at or after this time. */
                since?: string;
                /** @description Events created at or before this time. */
                until?: string;
                /** @description An event's id: the page begins behind it. `0` stands for the beginning of the log. */
                after?: string;
                /** @description `asc`, the default, is the order of the log. */
                order?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event log, oldest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "event": "account.score_changed",
                     *           "event_id": "evt_01K8Z3E5QJ6T7V8W9XYB",
                     *           "created_at": "2026-06-02T09:00:00.000Z",
                     *           "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYC",
                     *           "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYE",
                     *           "api_version": "v1",
                     *           "score": 82,
                     *           "previous_score": 61,
                     *           "delta": 21,
                     *           "direction": "up",
                     *           "score_breakdown": {
                     *             "fit": 95,
                     *             "recency": 78,
                     *             "strength": 82,
                     *             "depth": 68
                     *           },
                     *           "floor": 70,
                     *           "reason": "signal",
                     *           "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYD",
                     *           "scored_at": "2026-06-02T09:00:00.000Z",
                     *           "account": {
                     *             "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *             "domain": "northwind.example",
                     *             "name": "Northwind Robotics",
                     *             "external_id": null,
                     *             "icp_score_before": 61,
                     *             "icp_score_after": 82
                     *           },
                     *           "brief_url": "https://mama.example/brief/northwind.example"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["EventList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description Events of any of these types, separated by commas. */
                type?: string;
                /** @description Events about this account. */
                account_id?: string;
                /** @description An event's id: the stream begins behind it; `Last-Event-ID` comes first. `0`: at the beginning. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, until either side ends it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listBriefs: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description Briefs of this account. */
                account_id?: string;
                /** @description Briefs generated at or after this time. */
                since?: string;
                /** @description Briefs generated at or before this time. */
                until?: string;
                /** @description Briefs written for this reason. */
                trigger?: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
                /** @description `true`: of each account only the newest version. */
                latest_only?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The briefs of all accounts, every version, the newest generated first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *           "version": 7,
                     *           "generated_at": "2026-06-01T09:00:00.000Z",
                     *           "score": 82,
                     *           "score_breakdown": {
                     *             "fit": 95,
                     *             "recency": 78,
                     *             "strength": 82,
                     *             "depth": 68
                     *           },
                     *           "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
                     *           "who_to_talk_to": [
                     *             {
                     *               "name": "Dana Reyes",
                     *               "role": "Chief Revenue Officer",
                     *               "tag": "new",
                     *               "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
                     *             }
                     *           ],
                     *           "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
                     *           "signals": [
                     *             "sig_01K8Z3E5QJ6T7V8W9XYA"
                     *           ],
                     *           "trigger": "score_moved",
                     *           "previous_version": 6,
                     *           "score_delta": 21,
                     *           "claims": [
                     *             {
                     *               "field": "why_now",
                     *               "start": 0,
                     *               "end": 83,
                     *               "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
                     *               "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *               "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *               "url": "https://northwind.example/news/series-b"
                     *             }
                     *           ],
                     *           "writer": {
                     *             "kind": "template",
                     *             "name": "plain",
                     *             "version": "2"
                     *           },
                     *           "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
                     *           "redactions": []
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["BriefList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getBriefById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a brief.
                 * @example brf_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One version of a brief by its id */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "version": 7,
                     *       "generated_at": "2026-06-01T09:00:00.000Z",
                     *       "score": 82,
                     *       "score_breakdown": {
                     *         "fit": 95,
                     *         "recency": 78,
                     *         "strength": 82,
                     *         "depth": 68
                     *       },
                     *       "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
                     *       "who_to_talk_to": [
                     *         {
                     *           "name": "Dana Reyes",
                     *           "role": "Chief Revenue Officer",
                     *           "tag": "new",
                     *           "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
                     *         }
                     *       ],
                     *       "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
                     *       "signals": [
                     *         "sig_01K8Z3E5QJ6T7V8W9XYA"
                     *       ],
                     *       "trigger": "score_moved",
                     *       "previous_version": 6,
                     *       "score_delta": 21,
                     *       "claims": [
                     *         {
                     *           "field": "why_now",
                     *           "start": 0,
                     *           "end": 83,
                     *           "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
                     *           "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *           "url": "https://northwind.example/news/series-b"
                     *         }
                     *       ],
                     *       "writer": {
                     *         "kind": "template",
                     *         "name": "plain",
                     *         "version": "2"
                     *       },
                     *       "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
                     *       "redactions": []
                     *     }
                     */
                    "application/json": components["schemas"]["Brief"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getBrief: {
        parameters: {
            query?: {
                /** @description An earlier version; the latest without it. */
                version?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest brief of an account, or an earlier version word for word */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "version": 7,
                     *       "generated_at": "2026-06-01T09:00:00.000Z",
                     *       "score": 82,
                     *       "score_breakdown": {
                     *         "fit": 95,
                     *         "recency": 78,
                     *         "strength": 82,
                     *         "depth": 68
                     *       },
                     *       "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
                     *       "who_to_talk_to": [
                     *         {
                     *           "name": "Dana Reyes",
                     *           "role": "Chief Revenue Officer",
                     *           "tag": "new",
                     *           "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
                     *         }
                     *       ],
                     *       "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
                     *       "signals": [
                     *         "sig_01K8Z3E5QJ6T7V8W9XYA"
                     *       ],
                     *       "trigger": "score_moved",
                     *       "previous_version": 6,
                     *       "score_delta": 21,
                     *       "claims": [
                     *         {
                     *           "field": "why_now",
                     *           "start": 0,
                     *           "end": 83,
                     *           "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
                     *           "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *           "url": "https://northwind.example/news/series-b"
                     *         }
                     *       ],
                     *       "writer": {
                     *         "kind": "template",
                     *         "name": "plain",
                     *         "version": "2"
                     *       },
                     *       "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
                     *       "redactions": []
                     *     }
                     */
                    "application/json": components["schemas"]["Brief"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listBriefVersions: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All versions of an account's brief, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *           "version": 7,
                     *           "generated_at": "2026-06-01T09:00:00.000Z",
                     *           "score": 82,
                     *           "score_delta": 21,
                     *           "trigger": "score_moved"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["BriefVersionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    regenerateBrief: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Write a new version from what is already known */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "version": 7,
                     *       "generated_at": "2026-06-01T09:00:00.000Z",
                     *       "score": 82,
                     *       "score_breakdown": {
                     *         "fit": 95,
                     *         "recency": 78,
                     *         "strength": 82,
                     *         "depth": 68
                     *       },
                     *       "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
                     *       "who_to_talk_to": [
                     *         {
                     *           "name": "Dana Reyes",
                     *           "role": "Chief Revenue Officer",
                     *           "tag": "new",
                     *           "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
                     *         }
                     *       ],
                     *       "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
                     *       "signals": [
                     *         "sig_01K8Z3E5QJ6T7V8W9XYA"
                     *       ],
                     *       "trigger": "score_moved",
                     *       "previous_version": 6,
                     *       "score_delta": 21,
                     *       "claims": [
                     *         {
                     *           "field": "why_now",
                     *           "start": 0,
                     *           "end": 83,
                     *           "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
                     *           "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                     *           "url": "https://northwind.example/news/series-b"
                     *         }
                     *       ],
                     *       "writer": {
                     *         "kind": "template",
                     *         "name": "plain",
                     *         "version": "2"
                     *       },
                     *       "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
                     *       "redactions": []
                     *     }
                     */
                    "application/json": components["schemas"]["Brief"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    crawlOnDemand: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description `wait=N` holds the answer until the work has finished, for at most N seconds (RFC 7240; up to 60).
                 * @example wait=30
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read every source of an account now */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "status": "finished",
                     *       "trigger": "on_demand",
                     *       "created_at": "2026-06-01T08:59:30.000Z",
                     *       "started_at": "2026-06-01T08:59:31.204Z",
                     *       "finished_at": "2026-06-01T08:59:58.120Z",
                     *       "pages_fetched": 14,
                     *       "unchanged": 9,
                     *       "failed": 1,
                     *       "signals_found": 1,
                     *       "pending": 0,
                     *       "sources": [
                     *         {
                     *           "id": "newsroom",
                     *           "requests": 15,
                     *           "pages": 14,
                     *           "unchanged": 0,
                     *           "failed": 1,
                     *           "documents": 6,
                     *           "disallowed": 0,
                     *           "last": {
                     *             "url": "https://northwind.example/news/archive",
                     *             "outcome": "failed",
                     *             "http_status": null,
                     *             "robots_allowed": true,
                     *             "fetched_at": "2026-06-01T08:59:57.800Z"
                     *           },
                     *           "last_error": {
                     *             "code": "timeout",
                     *             "url": "https://northwind.example/news/archive"
                     *           }
                     *         },
                     *         {
                     *           "id": "careers",
                     *           "requests": 9,
                     *           "pages": 0,
                     *           "unchanged": 9,
                     *           "failed": 0,
                     *           "documents": 0,
                     *           "disallowed": 0,
                     *           "last": {
                     *             "url": "https://northwind.example/careers",
                     *             "outcome": "unchanged",
                     *             "http_status": 304,
                     *             "robots_allowed": true,
                     *             "fetched_at": "2026-06-01T08:59:41.100Z"
                     *           },
                     *           "last_error": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Crawl"];
                };
            };
            /** @description Read every source of an account now */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "status": "finished",
                     *       "trigger": "on_demand",
                     *       "created_at": "2026-06-01T08:59:30.000Z",
                     *       "started_at": "2026-06-01T08:59:31.204Z",
                     *       "finished_at": "2026-06-01T08:59:58.120Z",
                     *       "pages_fetched": 14,
                     *       "unchanged": 9,
                     *       "failed": 1,
                     *       "signals_found": 1,
                     *       "pending": 0,
                     *       "sources": [
                     *         {
                     *           "id": "newsroom",
                     *           "requests": 15,
                     *           "pages": 14,
                     *           "unchanged": 0,
                     *           "failed": 1,
                     *           "documents": 6,
                     *           "disallowed": 0,
                     *           "last": {
                     *             "url": "https://northwind.example/news/archive",
                     *             "outcome": "failed",
                     *             "http_status": null,
                     *             "robots_allowed": true,
                     *             "fetched_at": "2026-06-01T08:59:57.800Z"
                     *           },
                     *           "last_error": {
                     *             "code": "timeout",
                     *             "url": "https://northwind.example/news/archive"
                     *           }
                     *         },
                     *         {
                     *           "id": "careers",
                     *           "requests": 9,
                     *           "pages": 0,
                     *           "unchanged": 9,
                     *           "failed": 0,
                     *           "documents": 0,
                     *           "disallowed": 0,
                     *           "last": {
                     *             "url": "https://northwind.example/careers",
                     *             "outcome": "unchanged",
                     *             "http_status": 304,
                     *             "robots_allowed": true,
                     *             "fetched_at": "2026-06-01T08:59:41.100Z"
                     *           },
                     *           "last_error": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Crawl"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["LimitReached"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listCrawls: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The crawls of an account, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                     *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *           "status": "finished",
                     *           "trigger": "on_demand",
                     *           "created_at": "2026-06-01T08:59:30.000Z",
                     *           "started_at": "2026-06-01T08:59:31.204Z",
                     *           "finished_at": "2026-06-01T08:59:58.120Z",
                     *           "pages_fetched": 14,
                     *           "unchanged": 9,
                     *           "failed": 1,
                     *           "signals_found": 1,
                     *           "pending": 0,
                     *           "sources": [
                     *             {
                     *               "id": "newsroom",
                     *               "requests": 15,
                     *               "pages": 14,
                     *               "unchanged": 0,
                     *               "failed": 1,
                     *               "documents": 6,
                     *               "disallowed": 0,
                     *               "last": {
                     *                 "url": "https://northwind.example/news/archive",
                     *                 "outcome": "failed",
                     *                 "http_status": null,
                     *                 "robots_allowed": true,
                     *                 "fetched_at": "2026-06-01T08:59:57.800Z"
                     *               },
                     *               "last_error": {
                     *                 "code": "timeout",
                     *                 "url": "https://northwind.example/news/archive"
                     *               }
                     *             },
                     *             {
                     *               "id": "careers",
                     *               "requests": 9,
                     *               "pages": 0,
                     *               "unchanged": 9,
                     *               "failed": 0,
                     *               "documents": 0,
                     *               "disallowed": 0,
                     *               "last": {
                     *                 "url": "https://northwind.example/careers",
                     *                 "outcome": "unchanged",
                     *                 "http_status": 304,
                     *                 "robots_allowed": true,
                     *                 "fetched_at": "2026-06-01T08:59:41.100Z"
                     *               },
                     *               "last_error": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CrawlList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getCrawl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an account.
                 * @example acct_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
                /**
                 * @description The id of a crawl.
                 * @example crl_01K8Z3E5QJ6T7V8W9XYA
                 */
                crawl: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a crawl has come */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                     *       "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *       "status": "finished",
                     *       "trigger": "on_demand",
                     *       "created_at": "2026-06-01T08:59:30.000Z",
                     *       "started_at": "2026-06-01T08:59:31.204Z",
                     *       "finished_at": "2026-06-01T08:59:58.120Z",
                     *       "pages_fetched": 14,
                     *       "unchanged": 9,
                     *       "failed": 1,
                     *       "signals_found": 1,
                     *       "pending": 0,
                     *       "sources": [
                     *         {
                     *           "id": "newsroom",
                     *           "requests": 15,
                     *           "pages": 14,
                     *           "unchanged": 0,
                     *           "failed": 1,
                     *           "documents": 6,
                     *           "disallowed": 0,
                     *           "last": {
                     *             "url": "https://northwind.example/news/archive",
                     *             "outcome": "failed",
                     *             "http_status": null,
                     *             "robots_allowed": true,
                     *             "fetched_at": "2026-06-01T08:59:57.800Z"
                     *           },
                     *           "last_error": {
                     *             "code": "timeout",
                     *             "url": "https://northwind.example/news/archive"
                     *           }
                     *         },
                     *         {
                     *           "id": "careers",
                     *           "requests": 9,
                     *           "pages": 0,
                     *           "unchanged": 9,
                     *           "failed": 0,
                     *           "documents": 0,
                     *           "disallowed": 0,
                     *           "last": {
                     *             "url": "https://northwind.example/careers",
                     *             "outcome": "unchanged",
                     *             "http_status": 304,
                     *             "robots_allowed": true,
                     *             "fetched_at": "2026-06-01T08:59:41.100Z"
                     *           },
                     *           "last_error": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Crawl"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listBots: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description Bots in this state. */
                status?: "active" | "paused" | "auto_paused";
                /** @description Bots of this template. */
                template?: string;
                /** @description Bots that fire signals of this type. */
                fires_signal?: string;
                /** @description Bots whose name holds this text. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bots of the workspace, newest first; their health is told one by one */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *           "key": null,
                     *           "name": "Fenwick pricing",
                     *           "template": "competitor-pricing",
                     *           "source": "https://fenwick.example/pricing",
                     *           "params": {},
                     *           "cadence": "daily",
                     *           "timezone": "UTC",
                     *           "enabled_hours": null,
                     *           "match_rule": {
                     *             "type": "content_diff",
                     *             "selector": ".plan-card",
                     *             "ignore": [],
                     *             "min_change": 0
                     *           },
                     *           "fires_signal": "competitor_price_change",
                     *           "signal_score": 25,
                     *           "account_ids": null,
                     *           "account_match": "auto",
                     *           "actions": [
                     *             "alert"
                     *           ],
                     *           "alert": {
                     *             "channel": "slack",
                     *             "destination": "#competitors"
                     *           },
                     *           "managed_by": "api",
                     *           "config_file": null,
                     *           "status": "active",
                     *           "pause_reason": null,
                     *           "consecutive_failures": 0,
                     *           "push_secret_created_at": null,
                     *           "next_run_at": "2026-06-02T06:04:12.345Z",
                     *           "would_have_recovered_at": null,
                     *           "last_run_at": null,
                     *           "last_success_at": null,
                     *           "last_fire_at": null,
                     *           "fire_count": 0,
                     *           "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *           "created_at": "2026-06-01T09:00:00.000Z",
                     *           "updated_at": "2026-06-01T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["BotList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    createBot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Fenwick pricing",
                 *       "template": "competitor-pricing",
                 *       "source": "https://fenwick.example/pricing",
                 *       "cadence": "daily",
                 *       "match_rule": {
                 *         "type": "content_diff",
                 *         "selector": ".plan-card"
                 *       },
                 *       "fires_signal": "competitor_price_change",
                 *       "signal_score": 25,
                 *       "alert": {
                 *         "channel": "slack",
                 *         "destination": "#competitors"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewBot"];
            };
        };
        responses: {
            /** @description Create a bot; it counts against the quota at once */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "key": null,
                     *       "name": "Fenwick pricing",
                     *       "template": "competitor-pricing",
                     *       "source": "https://fenwick.example/pricing",
                     *       "params": {},
                     *       "cadence": "daily",
                     *       "timezone": "UTC",
                     *       "enabled_hours": null,
                     *       "match_rule": {
                     *         "type": "content_diff",
                     *         "selector": ".plan-card",
                     *         "ignore": [],
                     *         "min_change": 0
                     *       },
                     *       "fires_signal": "competitor_price_change",
                     *       "signal_score": 25,
                     *       "account_ids": null,
                     *       "account_match": "auto",
                     *       "actions": [
                     *         "alert"
                     *       ],
                     *       "alert": {
                     *         "channel": "slack",
                     *         "destination": "#competitors"
                     *       },
                     *       "managed_by": "api",
                     *       "config_file": null,
                     *       "status": "active",
                     *       "pause_reason": null,
                     *       "consecutive_failures": 0,
                     *       "push_secret_created_at": null,
                     *       "next_run_at": "2026-06-02T06:04:12.345Z",
                     *       "would_have_recovered_at": null,
                     *       "last_run_at": null,
                     *       "last_success_at": null,
                     *       "last_fire_at": null,
                     *       "fire_count": 0,
                     *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "health": {
                     *         "24h": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "7d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "30d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         }
                     *       },
                     *       "notes": []
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedBot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["LimitReached"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listBotTemplates: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The six templates a bot can start from */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "key": "rss",
                     *           "name": "News feed",
                     *           "description": "Watches an RSS, Atom or JSON feed for new items.",
                     *           "source": "The address of a feed",
                     *           "params": {
                     *             "type": "object",
                     *             "properties": {
                     *               "max_age_days": {
                     *                 "type": "integer",
                     *                 "minimum": 1,
                     *                 "maximum": 365
                     *               }
                     *             }
                     *           },
                     *           "default_match_rule": {
                     *             "type": "new_item"
                     *           },
                     *           "default_fires_signal": "press_mention",
                     *           "default_signal_score": 25,
                     *           "default_cadence": "hourly"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["BotTemplateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    previewBot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Fenwick pricing",
                 *       "template": "competitor-pricing",
                 *       "source": "https://fenwick.example/pricing",
                 *       "cadence": "daily",
                 *       "match_rule": {
                 *         "type": "content_diff",
                 *         "selector": ".plan-card"
                 *       },
                 *       "fires_signal": "competitor_price_change",
                 *       "signal_score": 25,
                 *       "alert": {
                 *         "channel": "slack",
                 *         "destination": "#competitors"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewBot"];
            };
        };
        responses: {
            /** @description Check a bot and look at its source once, without storing anything */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "error": null,
                     *       "robots_allowed": true,
                     *       "http_status": 200,
                     *       "latency_ms": 184,
                     *       "bytes": 48213,
                     *       "items": 20,
                     *       "text": null,
                     *       "matches": [
                     *         {
                     *           "title": "Fenwick opens in Lyon",
                     *           "url": "https://wire.example/fenwick-lyon",
                     *           "text": "Fenwick opens in Lyon",
                     *           "title_spans": [
                     *             {
                     *               "start": 17,
                     *               "end": 21
                     *             }
                     *           ],
                     *           "spans": [
                     *             {
                     *               "start": 17,
                     *               "end": 21
                     *             }
                     *           ],
                     *           "diff": null,
                     *           "published_at": "2026-06-01T07:30:00.000Z"
                     *         }
                     *       ],
                     *       "match_count": 1,
                     *       "first_run": "baseline",
                     *       "notes": [],
                     *       "next_runs": [
                     *         "2026-06-01T10:00:00.000Z",
                     *         "2026-06-01T11:00:00.000Z",
                     *         "2026-06-01T12:00:00.000Z"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BotPreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    backtestNewBot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Fenwick pricing",
                 *       "template": "competitor-pricing",
                 *       "source": "https://fenwick.example/pricing",
                 *       "match_rule": {
                 *         "type": "content_diff",
                 *         "selector": ".plan-card"
                 *       },
                 *       "days": 30
                 *     }
                 */
                "application/json": components["schemas"]["NewBotBacktest"];
            };
        };
        responses: {
            /** @description What a bot that is not stored would have fired over what is kept of its source */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "status": "complete",
                     *       "days": 90,
                     *       "from": "2026-03-02T06:04:11.000Z",
                     *       "until": "2026-05-31T06:02:40.000Z",
                     *       "documents": 41,
                     *       "would_have_fired": 1,
                     *       "fires": [
                     *         {
                     *           "at": "2026-05-02T06:04:13.011Z",
                     *           "title": "Pricing",
                     *           "title_spans": [],
                     *           "matched_text": "Team $39 per seat",
                     *           "spans": [
                     *             {
                     *               "start": 5,
                     *               "end": 8
                     *             }
                     *           ],
                     *           "diff": {
                     *             "before": "Team $29 per seat",
                     *             "after": "Team $39 per seat",
                     *             "removed": [
                     *               {
                     *                 "start": 5,
                     *                 "end": 8
                     *               }
                     *             ],
                     *             "added": [
                     *               {
                     *                 "start": 5,
                     *                 "end": 8
                     *               }
                     *             ]
                     *           },
                     *           "source_url": "https://fenwick.example/pricing",
                     *           "account_ids": []
                     *         }
                     *       ],
                     *       "limits": [
                     *         {
                     *           "code": "begins_with_baseline",
                     *           "count": null,
                     *           "message": "The first look that is kept is what later ones are compared with; it fires nothing."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BacktestResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One bot: its configuration, its state and its health */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "key": null,
                     *       "name": "Fenwick pricing",
                     *       "template": "competitor-pricing",
                     *       "source": "https://fenwick.example/pricing",
                     *       "params": {},
                     *       "cadence": "daily",
                     *       "timezone": "UTC",
                     *       "enabled_hours": null,
                     *       "match_rule": {
                     *         "type": "content_diff",
                     *         "selector": ".plan-card",
                     *         "ignore": [],
                     *         "min_change": 0
                     *       },
                     *       "fires_signal": "competitor_price_change",
                     *       "signal_score": 25,
                     *       "account_ids": null,
                     *       "account_match": "auto",
                     *       "actions": [
                     *         "alert"
                     *       ],
                     *       "alert": {
                     *         "channel": "slack",
                     *         "destination": "#competitors"
                     *       },
                     *       "managed_by": "api",
                     *       "config_file": null,
                     *       "status": "active",
                     *       "pause_reason": null,
                     *       "consecutive_failures": 0,
                     *       "push_secret_created_at": null,
                     *       "next_run_at": "2026-06-02T06:04:12.345Z",
                     *       "would_have_recovered_at": null,
                     *       "last_run_at": null,
                     *       "last_success_at": null,
                     *       "last_fire_at": null,
                     *       "fire_count": 0,
                     *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "health": {
                     *         "24h": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "7d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "30d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         }
                     *       },
                     *       "notes": []
                     *     }
                     */
                    "application/json": components["schemas"]["BotWithHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    replaceBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Fenwick pricing",
                 *       "template": "competitor-pricing",
                 *       "source": "https://fenwick.example/pricing",
                 *       "cadence": "daily",
                 *       "match_rule": {
                 *         "type": "content_diff",
                 *         "selector": ".plan-card"
                 *       },
                 *       "fires_signal": "competitor_price_change",
                 *       "signal_score": 25,
                 *       "alert": {
                 *         "channel": "slack",
                 *         "destination": "#competitors"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewBot"];
            };
        };
        responses: {
            /** @description Replace the whole configuration of a bot */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "key": null,
                     *       "name": "Fenwick pricing",
                     *       "template": "competitor-pricing",
                     *       "source": "https://fenwick.example/pricing",
                     *       "params": {},
                     *       "cadence": "daily",
                     *       "timezone": "UTC",
                     *       "enabled_hours": null,
                     *       "match_rule": {
                     *         "type": "content_diff",
                     *         "selector": ".plan-card",
                     *         "ignore": [],
                     *         "min_change": 0
                     *       },
                     *       "fires_signal": "competitor_price_change",
                     *       "signal_score": 25,
                     *       "account_ids": null,
                     *       "account_match": "auto",
                     *       "actions": [
                     *         "alert"
                     *       ],
                     *       "alert": {
                     *         "channel": "slack",
                     *         "destination": "#competitors"
                     *       },
                     *       "managed_by": "api",
                     *       "config_file": null,
                     *       "status": "active",
                     *       "pause_reason": null,
                     *       "consecutive_failures": 0,
                     *       "push_secret_created_at": null,
                     *       "next_run_at": "2026-06-02T06:04:12.345Z",
                     *       "would_have_recovered_at": null,
                     *       "last_run_at": null,
                     *       "last_success_at": null,
                     *       "last_fire_at": null,
                     *       "fire_count": 0,
                     *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "health": {
                     *         "24h": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "7d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "30d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         }
                     *       },
                     *       "notes": []
                     *     }
                     */
                    "application/json": components["schemas"]["BotWithHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    deleteBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a bot; its runs and fires can be read for 30 days */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "deleted_at": "2026-06-01T09:00:00.000Z",
                     *       "purge_at": "2026-07-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedBot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    pauseBot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pause a bot; its place in the quota is free, configuration and history stay */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "key": null,
                     *       "name": "Fenwick pricing",
                     *       "template": "competitor-pricing",
                     *       "source": "https://fenwick.example/pricing",
                     *       "params": {},
                     *       "cadence": "daily",
                     *       "timezone": "UTC",
                     *       "enabled_hours": null,
                     *       "match_rule": {
                     *         "type": "content_diff",
                     *         "selector": ".plan-card",
                     *         "ignore": [],
                     *         "min_change": 0
                     *       },
                     *       "fires_signal": "competitor_price_change",
                     *       "signal_score": 25,
                     *       "account_ids": null,
                     *       "account_match": "auto",
                     *       "actions": [
                     *         "alert"
                     *       ],
                     *       "alert": {
                     *         "channel": "slack",
                     *         "destination": "#competitors"
                     *       },
                     *       "managed_by": "api",
                     *       "config_file": null,
                     *       "status": "active",
                     *       "pause_reason": null,
                     *       "consecutive_failures": 0,
                     *       "push_secret_created_at": null,
                     *       "next_run_at": "2026-06-02T06:04:12.345Z",
                     *       "would_have_recovered_at": null,
                     *       "last_run_at": null,
                     *       "last_success_at": null,
                     *       "last_fire_at": null,
                     *       "fire_count": 0,
                     *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "health": {
                     *         "24h": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "7d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "30d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         }
                     *       },
                     *       "notes": []
                     *     }
                     */
                    "application/json": components["schemas"]["BotWithHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    resumeBot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resume a bot; it needs a free place in the quota, and its failures are forgotten */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "key": null,
                     *       "name": "Fenwick pricing",
                     *       "template": "competitor-pricing",
                     *       "source": "https://fenwick.example/pricing",
                     *       "params": {},
                     *       "cadence": "daily",
                     *       "timezone": "UTC",
                     *       "enabled_hours": null,
                     *       "match_rule": {
                     *         "type": "content_diff",
                     *         "selector": ".plan-card",
                     *         "ignore": [],
                     *         "min_change": 0
                     *       },
                     *       "fires_signal": "competitor_price_change",
                     *       "signal_score": 25,
                     *       "account_ids": null,
                     *       "account_match": "auto",
                     *       "actions": [
                     *         "alert"
                     *       ],
                     *       "alert": {
                     *         "channel": "slack",
                     *         "destination": "#competitors"
                     *       },
                     *       "managed_by": "api",
                     *       "config_file": null,
                     *       "status": "active",
                     *       "pause_reason": null,
                     *       "consecutive_failures": 0,
                     *       "push_secret_created_at": null,
                     *       "next_run_at": "2026-06-02T06:04:12.345Z",
                     *       "would_have_recovered_at": null,
                     *       "last_run_at": null,
                     *       "last_success_at": null,
                     *       "last_fire_at": null,
                     *       "fire_count": 0,
                     *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "health": {
                     *         "24h": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "7d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "30d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         }
                     *       },
                     *       "notes": []
                     *     }
                     */
                    "application/json": components["schemas"]["BotWithHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["LimitReached"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    runBot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description `wait=N` holds the answer until the work has finished, for at most N seconds (RFC 7240; up to 60).
                 * @example wait=30
                 */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Run a bot now, whatever its cadence */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "run_01K8Z3E5QJ6T7V8W9XYA",
                     *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "trigger": "manual",
                     *       "status": "ok",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "started_at": "2026-06-01T09:00:00.120Z",
                     *       "finished_at": "2026-06-01T09:00:00.690Z",
                     *       "http_status": 200,
                     *       "latency_ms": 412,
                     *       "bytes": 48213,
                     *       "match_count": 1,
                     *       "fire_count": 1,
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["BotRun"];
                };
            };
            /** @description Run a bot now, whatever its cadence */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "run_01K8Z3E5QJ6T7V8W9XYA",
                     *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "trigger": "manual",
                     *       "status": "ok",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "started_at": "2026-06-01T09:00:00.120Z",
                     *       "finished_at": "2026-06-01T09:00:00.690Z",
                     *       "http_status": 200,
                     *       "latency_ms": 412,
                     *       "bytes": 48213,
                     *       "match_count": 1,
                     *       "fire_count": 1,
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["BotRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    backtestBot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "days": 30,
                 *       "match_rule": {
                 *         "type": "keyword",
                 *         "any": [
                 *           "price"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Backtest"];
            };
        };
        responses: {
            /** @description What a bot would have fired over what is kept of its source */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "status": "complete",
                     *       "days": 90,
                     *       "from": "2026-03-02T06:04:11.000Z",
                     *       "until": "2026-05-31T06:02:40.000Z",
                     *       "documents": 41,
                     *       "would_have_fired": 1,
                     *       "fires": [
                     *         {
                     *           "at": "2026-05-02T06:04:13.011Z",
                     *           "title": "Pricing",
                     *           "title_spans": [],
                     *           "matched_text": "Team $39 per seat",
                     *           "spans": [
                     *             {
                     *               "start": 5,
                     *               "end": 8
                     *             }
                     *           ],
                     *           "diff": {
                     *             "before": "Team $29 per seat",
                     *             "after": "Team $39 per seat",
                     *             "removed": [
                     *               {
                     *                 "start": 5,
                     *                 "end": 8
                     *               }
                     *             ],
                     *             "added": [
                     *               {
                     *                 "start": 5,
                     *                 "end": 8
                     *               }
                     *             ]
                     *           },
                     *           "source_url": "https://fenwick.example/pricing",
                     *           "account_ids": []
                     *         }
                     *       ],
                     *       "limits": [
                     *         {
                     *           "code": "begins_with_baseline",
                     *           "count": null,
                     *           "message": "The first look that is kept is what later ones are compared with; it fires nothing."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["BacktestResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listBotRuns: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description What happened at or after this time. */
                since?: string;
                /** @description What happened at or before this time. */
                until?: string;
                /** @description Runs in this state. */
                status?: "queued" | "running" | "ok" | "no_match" | "failed" | "skipped";
            };
            header?: never;
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The runs of a bot, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "run_01K8Z3E5QJ6T7V8W9XYA",
                     *           "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *           "trigger": "manual",
                     *           "status": "ok",
                     *           "created_at": "2026-06-01T09:00:00.000Z",
                     *           "started_at": "2026-06-01T09:00:00.120Z",
                     *           "finished_at": "2026-06-01T09:00:00.690Z",
                     *           "http_status": 200,
                     *           "latency_ms": 412,
                     *           "bytes": 48213,
                     *           "match_count": 1,
                     *           "fire_count": 1,
                     *           "error": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["BotRunList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getBotRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
                /**
                 * @description The id of a run of a bot.
                 * @example run_01K8Z3E5QJ6T7V8W9XYA
                 */
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One run of a bot */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "run_01K8Z3E5QJ6T7V8W9XYA",
                     *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "trigger": "manual",
                     *       "status": "ok",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "started_at": "2026-06-01T09:00:00.120Z",
                     *       "finished_at": "2026-06-01T09:00:00.690Z",
                     *       "http_status": 200,
                     *       "latency_ms": 412,
                     *       "bytes": 48213,
                     *       "match_count": 1,
                     *       "fire_count": 1,
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["BotRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listBotFires: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description What happened at or after this time. */
                since?: string;
                /** @description What happened at or before this time. */
                until?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signals a bot has fired, with what each rests on, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "fire_01K8Z3E5QJ6T7V8W9XYA",
                     *           "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *           "run_id": "run_01K8Z3E5QJ6T7V8W9XYA",
                     *           "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                     *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *           "fired_at": "2026-06-02T06:04:13.011Z",
                     *           "title": "Pricing",
                     *           "title_spans": [],
                     *           "matched_text": "Team $39 per seat",
                     *           "spans": [
                     *             {
                     *               "start": 5,
                     *               "end": 8
                     *             }
                     *           ],
                     *           "diff": {
                     *             "before": "Team $29 per seat",
                     *             "after": "Team $39 per seat",
                     *             "removed": [
                     *               {
                     *                 "start": 5,
                     *                 "end": 8
                     *               }
                     *             ],
                     *             "added": [
                     *               {
                     *                 "start": 5,
                     *                 "end": 8
                     *               }
                     *             ]
                     *           },
                     *           "source_url": "https://fenwick.example/pricing",
                     *           "content_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "alert": {
                     *             "channel": "slack",
                     *             "destination": "#competitors",
                     *             "status": "delivered",
                     *             "delivered_at": "2026-06-02T06:04:13.402Z"
                     *           }
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["BotFireList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getBotHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a bot's runs went over 24 hours, 7 days and 30 days */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "windows": {
                     *         "24h": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "7d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         },
                     *         "30d": {
                     *           "runs": 0,
                     *           "success": 0,
                     *           "failed": 0,
                     *           "skipped": 0,
                     *           "success_rate": null,
                     *           "p50_ms": null,
                     *           "p95_ms": null,
                     *           "matches": 0,
                     *           "fires": 0
                     *         }
                     *       },
                     *       "consecutive_failures": 0,
                     *       "last_error": null
                     *     }
                     */
                    "application/json": components["schemas"]["BotHealth"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    pushToBot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "1342877",
                 *       "title": "Ticket 1342877",
                 *       "text": "We are leaving Fenwick at the end of the quarter.",
                 *       "url": "https://support.acme.example/tickets/1342877",
                 *       "published_at": "2026-06-01T08:58:11.000Z",
                 *       "author": "A customer"
                 *     }
                 */
                "application/json": components["schemas"]["Push"];
            };
        };
        responses: {
            /** @description Send something to a bot, signed with its secret */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "run_01K8Z3E5QJ6T7V8W9XYA",
                     *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "trigger": "manual",
                     *       "status": "ok",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "started_at": "2026-06-01T09:00:00.120Z",
                     *       "finished_at": "2026-06-01T09:00:00.690Z",
                     *       "http_status": 200,
                     *       "latency_ms": 412,
                     *       "bytes": 48213,
                     *       "match_count": 1,
                     *       "fire_count": 1,
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["BotRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    rotateBotPushSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a new secret for what is sent to a bot; only this answer holds it */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "key": null,
                     *       "name": "Fenwick pricing",
                     *       "template": "competitor-pricing",
                     *       "source": "https://fenwick.example/pricing",
                     *       "params": {},
                     *       "cadence": "on_push",
                     *       "timezone": "UTC",
                     *       "enabled_hours": null,
                     *       "match_rule": {
                     *         "type": "content_diff",
                     *         "selector": ".plan-card",
                     *         "ignore": [],
                     *         "min_change": 0
                     *       },
                     *       "fires_signal": "competitor_price_change",
                     *       "signal_score": 25,
                     *       "account_ids": null,
                     *       "account_match": "auto",
                     *       "actions": [
                     *         "alert"
                     *       ],
                     *       "alert": {
                     *         "channel": "slack",
                     *         "destination": "#competitors"
                     *       },
                     *       "managed_by": "api",
                     *       "config_file": null,
                     *       "status": "active",
                     *       "pause_reason": null,
                     *       "consecutive_failures": 0,
                     *       "push_secret_created_at": "2026-06-01T09:00:00.000Z",
                     *       "next_run_at": null,
                     *       "would_have_recovered_at": null,
                     *       "last_run_at": null,
                     *       "last_success_at": null,
                     *       "last_fire_at": null,
                     *       "fire_count": 0,
                     *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.000Z",
                     *       "push_secret": "whsec_dGhpcyBpcyBvbmx5IGFuIGV4YW1wbGUsIG5vIHNlY3I="
                     *     }
                     */
                    "application/json": components["schemas"]["BotWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listAlerts: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description Alerts of this bot, by its id. */
                bot?: string;
                /** @description Alerts through this channel. */
                channel?: "slack" | "email" | "webhook" | "teams" | "discord" | "ntfy" | "in_app" | "none";
                /** @description Alerts that stand like this. */
                status?: "waiting" | "digested" | "delivered" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alerts of bots with every attempt at delivering them, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "alr_01K8Z3E5QJ6T7V8W9XYA",
                     *           "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *           "webhook_id": null,
                     *           "run_id": "run_01K8Z3E5QJ6T7V8W9XYA",
                     *           "reason": "fires",
                     *           "channel": "slack",
                     *           "destination": "#competitors",
                     *           "status": "failed",
                     *           "fire_ids": [
                     *             "fire_01K8Z3E5QJ6T7V8W9XYA"
                     *           ],
                     *           "folded_into": null,
                     *           "not_before": "2026-06-02T06:04:13.011Z",
                     *           "attempts": [
                     *             {
                     *               "number": 1,
                     *               "at": "2026-06-02T06:04:13.120Z",
                     *               "duration_ms": 142,
                     *               "outcome": "rejected",
                     *               "http_status": 200,
                     *               "error": "channel_not_found"
                     *             }
                     *           ],
                     *           "next_attempt_at": null,
                     *           "error": {
                     *             "code": "channel_not_found",
                     *             "message": "Slack knows no such channel, or the bot cannot see it."
                     *           },
                     *           "delivered_at": null,
                     *           "created_at": "2026-06-02T06:04:13.011Z",
                     *           "updated_at": "2026-06-02T06:04:13.262Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AlertList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description With `true` only what nobody has read. */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inbox of the workspace, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "alr_01K8Z3E5QJ6T7V8W9XYA",
                     *           "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *           "webhook_id": null,
                     *           "reason": "fires",
                     *           "channel": "in_app",
                     *           "title": "Fenwick pricing found something",
                     *           "note": null,
                     *           "items": [
                     *             {
                     *               "accounts": [
                     *                 "Fenwick (fenwick.example)"
                     *               ],
                     *               "title": "Pricing",
                     *               "text": "Team $39 per seat",
                     *               "diff": {
                     *                 "before": "Team $29 per seat",
                     *                 "after": "Team $39 per seat"
                     *               },
                     *               "source_url": "https://fenwick.example/pricing",
                     *               "at": "2026-06-02T06:04:13.011Z"
                     *             }
                     *           ],
                     *           "more": 0,
                     *           "undelivered": null,
                     *           "created_at": "2026-06-02T06:04:13.402Z",
                     *           "read_at": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "alr_01K8Z3E5QJ6T7V8W9XYA"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReadNotifications"];
            };
        };
        responses: {
            /** @description Mark notifications as read: those named, or without a body the newest 500 that nobody has read */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "read": 3,
                     *       "unread": 0
                     *     }
                     */
                    "application/json": components["schemas"]["NotificationsRead"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    testNewAlert: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Fenwick pricing",
                 *       "template": "competitor-pricing",
                 *       "source": "https://fenwick.example/pricing",
                 *       "cadence": "daily",
                 *       "match_rule": {
                 *         "type": "content_diff",
                 *         "selector": ".plan-card"
                 *       },
                 *       "fires_signal": "competitor_price_change",
                 *       "signal_score": 25,
                 *       "alert": {
                 *         "channel": "slack",
                 *         "destination": "#competitors"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewBot"];
            };
        };
        responses: {
            /** @description Send a test to where a bot would tell things, without creating it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "channel": "slack",
                     *       "destination": "#competitors",
                     *       "status": "delivered",
                     *       "attempts": [
                     *         {
                     *           "number": 1,
                     *           "at": "2026-06-02T06:04:13.120Z",
                     *           "duration_ms": 142,
                     *           "outcome": "delivered",
                     *           "http_status": 200,
                     *           "error": null
                     *         }
                     *       ],
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["AlertTest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    testBotAlert: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a bot.
                 * @example bot_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a test to where a bot tells things */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "alr_01K8Z3E5QJ6T7V8W9XYA",
                     *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                     *       "webhook_id": null,
                     *       "run_id": "run_01K8Z3E5QJ6T7V8W9XYA",
                     *       "reason": "fires",
                     *       "channel": "slack",
                     *       "destination": "#competitors",
                     *       "status": "failed",
                     *       "fire_ids": [
                     *         "fire_01K8Z3E5QJ6T7V8W9XYA"
                     *       ],
                     *       "folded_into": null,
                     *       "not_before": "2026-06-02T06:04:13.011Z",
                     *       "attempts": [
                     *         {
                     *           "number": 1,
                     *           "at": "2026-06-02T06:04:13.120Z",
                     *           "duration_ms": 142,
                     *           "outcome": "rejected",
                     *           "http_status": 200,
                     *           "error": "channel_not_found"
                     *         }
                     *       ],
                     *       "next_attempt_at": null,
                     *       "error": {
                     *         "code": "channel_not_found",
                     *         "message": "Slack knows no such channel, or the bot cannot see it."
                     *       },
                     *       "delivered_at": null,
                     *       "created_at": "2026-06-02T06:04:13.011Z",
                     *       "updated_at": "2026-06-02T06:04:13.262Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Alert"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    exportCsv: {
        parameters: {
            query?: {
                /** @description Accounts with this tag. */
                tag?: string;
                /** @description Accounts of this owner. */
                owner?: string;
                /** @description Accounts with at least this score. */
                score_gte?: number;
                /** @description Accounts with at most this score. */
                score_lte?: number;
                /** @description Accounts with an active signal of any of these types. */
                has_signal_type?: string;
                /** @description Accounts on this list. */
                list_id?: string;
                /** @description Accounts changed at or after this time. */
                updated_since?: string;
                /** @description Signals, briefs or contacts of this account. */
                account_id?: string;
                /** @description Signals of any of these types, separated by commas. */
                type?: string;
                /** @description Signals of at least this strength. */
                strength_gte?: number;
                /** @description Signals detected, briefs generated or contacts found at or after this time. */
                since?: string;
                /** @description Signals detected, briefs generated or contacts found at or before this time. */
                until?: string;
                /** @description Briefs written for this reason. */
                trigger?: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
                /** @description `true`: of each account only the newest brief. */
                latest_only?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description What the export is made of.
                 * @example accounts
                 */
                kind: "accounts" | "signals" | "briefs" | "contacts";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, as many as there are */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    exportNdjson: {
        parameters: {
            query?: {
                /** @description Accounts with this tag. */
                tag?: string;
                /** @description Accounts of this owner. */
                owner?: string;
                /** @description Accounts with at least this score. */
                score_gte?: number;
                /** @description Accounts with at most this score. */
                score_lte?: number;
                /** @description Accounts with an active signal of any of these types. */
                has_signal_type?: string;
                /** @description Accounts on this list. */
                list_id?: string;
                /** @description Accounts changed at or after this time. */
                updated_since?: string;
                /** @description Signals, briefs or contacts of this account. */
                account_id?: string;
                /** @description Signals of any of these types, separated by commas. */
                type?: string;
                /** @description Signals of at least this strength. */
                strength_gte?: number;
                /** @description Signals detected, briefs generated or contacts found at or after this time. */
                since?: string;
                /** @description Signals detected, briefs generated or contacts found at or before this time. */
                until?: string;
                /** @description Briefs written for this reason. */
                trigger?: "initial" | "score_moved" | "regenerate" | "crawl" | "rubric";
                /** @description `true`: of each account only the newest brief. */
                latest_only?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description What the export is made of.
                 * @example accounts
                 */
                kind: "accounts" | "signals" | "briefs" | "contacts";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, as many as there are */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listExports: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exports that were asked for, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "exp_01K8Z3E5QJ6T7V8W9XYA",
                     *           "kind": "signals",
                     *           "format": "ndjson",
                     *           "filter": {
                     *             "type": [
                     *               "funding"
                     *             ],
                     *             "since": "2026-05-01T00:00:00.000Z"
                     *           },
                     *           "status": "completed",
                     *           "row_count": 1204,
                     *           "download_url": "https://mama.example/v1/exports/exp_01K8Z3E5QJ6T7V8W9XYA/download",
                     *           "created_at": "2026-06-01T09:00:00.000Z",
                     *           "completed_at": "2026-06-01T09:00:00.412Z",
                     *           "expires_at": "2026-06-02T09:00:00.412Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ExportList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "signals",
                 *       "format": "ndjson",
                 *       "filter": {
                 *         "type": [
                 *           "funding"
                 *         ],
                 *         "since": "2026-05-01T00:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewExport"];
            };
        };
        responses: {
            /** @description Ask for an export; `export.completed` says when it can be downloaded */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "exp_01K8Z3E5QJ6T7V8W9XYA",
                     *       "kind": "signals",
                     *       "format": "ndjson",
                     *       "filter": {
                     *         "type": [
                     *           "funding"
                     *         ],
                     *         "since": "2026-05-01T00:00:00.000Z"
                     *       },
                     *       "status": "completed",
                     *       "row_count": 1204,
                     *       "download_url": "https://mama.example/v1/exports/exp_01K8Z3E5QJ6T7V8W9XYA/download",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "completed_at": "2026-06-01T09:00:00.412Z",
                     *       "expires_at": "2026-06-02T09:00:00.412Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an export.
                 * @example exp_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One export and where it can be downloaded */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "exp_01K8Z3E5QJ6T7V8W9XYA",
                     *       "kind": "signals",
                     *       "format": "ndjson",
                     *       "filter": {
                     *         "type": [
                     *           "funding"
                     *         ],
                     *         "since": "2026-05-01T00:00:00.000Z"
                     *       },
                     *       "status": "completed",
                     *       "row_count": 1204,
                     *       "download_url": "https://mama.example/v1/exports/exp_01K8Z3E5QJ6T7V8W9XYA/download",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "completed_at": "2026-06-01T09:00:00.412Z",
                     *       "expires_at": "2026-06-02T09:00:00.412Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    downloadExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an export.
                 * @example exp_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows, as many as there are */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoints of the workspace, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *           "url": "https://hooks.acme.example/signalmama",
                     *           "events": [
                     *             "brief.generated",
                     *             "signal.fired"
                     *           ],
                     *           "filters": {
                     *             "strength_gte": 70
                     *           },
                     *           "signature_format": "hex",
                     *           "status": "enabled",
                     *           "disabled_reason": null,
                     *           "secret_hint": "9fKq",
                     *           "created_at": "2026-04-14T10:21:07.000Z",
                     *           "updated_at": "2026-04-14T10:21:07.000Z",
                     *           "last_success_at": "2026-06-01T09:00:00.482Z",
                     *           "last_failure_at": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.acme.example/signalmama",
                 *       "events": [
                 *         "brief.generated",
                 *         "signal.fired"
                 *       ],
                 *       "filters": {
                 *         "strength_gte": 70
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Register an endpoint; only this answer holds its signing secret */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *       "url": "https://hooks.acme.example/signalmama",
                     *       "events": [
                     *         "brief.generated",
                     *         "signal.fired"
                     *       ],
                     *       "filters": {
                     *         "strength_gte": 70
                     *       },
                     *       "signature_format": "hex",
                     *       "status": "enabled",
                     *       "disabled_reason": null,
                     *       "secret_hint": "9fKq",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-04-14T10:21:07.000Z",
                     *       "last_success_at": null,
                     *       "last_failure_at": null,
                     *       "signing_secret": "whsec_this-is-only-an-example-9fKq"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["LimitReached"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a webhook endpoint.
                 * @example wh_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One endpoint */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *       "url": "https://hooks.acme.example/signalmama",
                     *       "events": [
                     *         "brief.generated",
                     *         "signal.fired"
                     *       ],
                     *       "filters": {
                     *         "strength_gte": 70
                     *       },
                     *       "signature_format": "hex",
                     *       "status": "enabled",
                     *       "disabled_reason": null,
                     *       "secret_hint": "9fKq",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-04-14T10:21:07.000Z",
                     *       "last_success_at": "2026-06-01T09:00:00.482Z",
                     *       "last_failure_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    putWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a webhook endpoint.
                 * @example wh_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "events": [
                 *         "signal.fired",
                 *         "brief.generated"
                 *       ],
                 *       "filters": {
                 *         "strength_gte": 60
                 *       },
                 *       "status": "enabled"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookUpdate"];
            };
        };
        responses: {
            /** @description The same as PATCH */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *       "url": "https://hooks.acme.example/signalmama",
                     *       "events": [
                     *         "brief.generated",
                     *         "signal.fired"
                     *       ],
                     *       "filters": {
                     *         "strength_gte": 70
                     *       },
                     *       "signature_format": "hex",
                     *       "status": "enabled",
                     *       "disabled_reason": null,
                     *       "secret_hint": "9fKq",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-04-14T10:21:07.000Z",
                     *       "last_success_at": "2026-06-01T09:00:00.482Z",
                     *       "last_failure_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a webhook endpoint.
                 * @example wh_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send nothing to an endpoint any more */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *       "deleted_at": "2026-06-01T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletedWebhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a webhook endpoint.
                 * @example wh_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "events": [
                 *         "signal.fired",
                 *         "brief.generated"
                 *       ],
                 *       "filters": {
                 *         "strength_gte": 60
                 *       },
                 *       "status": "enabled"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookUpdate"];
            };
        };
        responses: {
            /** @description Change an endpoint; what is left out stays as it is */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *       "url": "https://hooks.acme.example/signalmama",
                     *       "events": [
                     *         "brief.generated",
                     *         "signal.fired"
                     *       ],
                     *       "filters": {
                     *         "strength_gte": 70
                     *       },
                     *       "signature_format": "hex",
                     *       "status": "enabled",
                     *       "disabled_reason": null,
                     *       "secret_hint": "9fKq",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-04-14T10:21:07.000Z",
                     *       "last_success_at": "2026-06-01T09:00:00.482Z",
                     *       "last_failure_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a webhook endpoint.
                 * @example wh_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a new signing secret; only this answer holds it */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *       "url": "https://hooks.acme.example/signalmama",
                     *       "events": [
                     *         "brief.generated",
                     *         "signal.fired"
                     *       ],
                     *       "filters": {
                     *         "strength_gte": 70
                     *       },
                     *       "signature_format": "hex",
                     *       "status": "enabled",
                     *       "disabled_reason": null,
                     *       "secret_hint": "9fKq",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "updated_at": "2026-04-14T10:21:07.000Z",
                     *       "last_success_at": null,
                     *       "last_failure_at": null,
                     *       "signing_secret": "whsec_this-is-only-an-example-9fKq"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedWebhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a webhook endpoint.
                 * @example wh_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send an event `webhook.test` to this endpoint alone */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dlv_01K8Z3E5QJ6T7V8W9XYA",
                     *       "webhook_id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *       "event": "signal.fired",
                     *       "sequence": 41,
                     *       "status": "pending",
                     *       "attempts": [
                     *         {
                     *           "number": 1,
                     *           "at": "2026-06-01T09:00:00.412Z",
                     *           "duration_ms": 83,
                     *           "outcome": "rejected",
                     *           "http_status": 503,
                     *           "error": null,
                     *           "request_headers": {
                     *             "content-type": "application/json; charset=utf-8",
                     *             "user-agent": "Mama-Webhooks/1",
                     *             "x-mama-event": "signal.fired",
                     *             "x-mama-event-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *             "x-mama-delivery": "dlv_01K8Z3E5QJ6T7V8W9XYA",
                     *             "x-mama-attempt": "1",
                     *             "x-mama-timestamp": "2026-06-01T09:00:00.412Z",
                     *             "webhook-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *             "webhook-timestamp": "1780304400"
                     *           },
                     *           "answer": "upstream is down"
                     *         }
                     *       ],
                     *       "next_attempt_at": "2026-06-01T09:01:00.412Z",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.495Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description Deliveries that stand like this. */
                status?: "pending" | "delivered" | "failed" | "held";
            };
            header?: never;
            path: {
                /**
                 * @description The id of a webhook endpoint.
                 * @example wh_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was sent to an endpoint, with every attempt, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "dlv_01K8Z3E5QJ6T7V8W9XYA",
                     *           "webhook_id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *           "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *           "event": "signal.fired",
                     *           "sequence": 41,
                     *           "status": "pending",
                     *           "attempts": [
                     *             {
                     *               "number": 1,
                     *               "at": "2026-06-01T09:00:00.412Z",
                     *               "duration_ms": 83,
                     *               "outcome": "rejected",
                     *               "http_status": 503,
                     *               "error": null,
                     *               "request_headers": {
                     *                 "content-type": "application/json; charset=utf-8",
                     *                 "user-agent": "Mama-Webhooks/1",
                     *                 "x-mama-event": "signal.fired",
                     *                 "x-mama-event-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *                 "x-mama-delivery": "dlv_01K8Z3E5QJ6T7V8W9XYA",
                     *                 "x-mama-attempt": "1",
                     *                 "x-mama-timestamp": "2026-06-01T09:00:00.412Z",
                     *                 "webhook-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *                 "webhook-timestamp": "1780304400"
                     *               },
                     *               "answer": "upstream is down"
                     *             }
                     *           ],
                     *           "next_attempt_at": "2026-06-01T09:01:00.412Z",
                     *           "created_at": "2026-06-01T09:00:00.000Z",
                     *           "updated_at": "2026-06-01T09:00:00.495Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a webhook endpoint.
                 * @example wh_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
                /**
                 * @description The id of a delivery.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One delivery with every attempt, and what was sent */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dlv_01K8Z3E5QJ6T7V8W9XYA",
                     *       "webhook_id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *       "event": "signal.fired",
                     *       "sequence": 41,
                     *       "status": "pending",
                     *       "attempts": [
                     *         {
                     *           "number": 1,
                     *           "at": "2026-06-01T09:00:00.412Z",
                     *           "duration_ms": 83,
                     *           "outcome": "rejected",
                     *           "http_status": 503,
                     *           "error": null,
                     *           "request_headers": {
                     *             "content-type": "application/json; charset=utf-8",
                     *             "user-agent": "Mama-Webhooks/1",
                     *             "x-mama-event": "signal.fired",
                     *             "x-mama-event-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *             "x-mama-delivery": "dlv_01K8Z3E5QJ6T7V8W9XYA",
                     *             "x-mama-attempt": "1",
                     *             "x-mama-timestamp": "2026-06-01T09:00:00.412Z",
                     *             "webhook-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *             "webhook-timestamp": "1780304400"
                     *           },
                     *           "answer": "upstream is down"
                     *         }
                     *       ],
                     *       "next_attempt_at": "2026-06-01T09:01:00.412Z",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.495Z",
                     *       "request_body": {
                     *         "event": "signal.fired",
                     *         "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WholeDelivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a webhook endpoint.
                 * @example wh_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
                /**
                 * @description The id of a delivery.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a delivery again, with the same event id */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dlv_01K8Z3E5QJ6T7V8W9XYA",
                     *       "webhook_id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *       "event": "signal.fired",
                     *       "sequence": 41,
                     *       "status": "pending",
                     *       "attempts": [
                     *         {
                     *           "number": 1,
                     *           "at": "2026-06-01T09:00:00.412Z",
                     *           "duration_ms": 83,
                     *           "outcome": "rejected",
                     *           "http_status": 503,
                     *           "error": null,
                     *           "request_headers": {
                     *             "content-type": "application/json; charset=utf-8",
                     *             "user-agent": "Mama-Webhooks/1",
                     *             "x-mama-event": "signal.fired",
                     *             "x-mama-event-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *             "x-mama-delivery": "dlv_01K8Z3E5QJ6T7V8W9XYA",
                     *             "x-mama-attempt": "1",
                     *             "x-mama-timestamp": "2026-06-01T09:00:00.412Z",
                     *             "webhook-id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                     *             "webhook-timestamp": "1780304400"
                     *           },
                     *           "answer": "upstream is down"
                     *         }
                     *       ],
                     *       "next_attempt_at": "2026-06-01T09:01:00.412Z",
                     *       "created_at": "2026-06-01T09:00:00.000Z",
                     *       "updated_at": "2026-06-01T09:00:00.495Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of a webhook endpoint.
                 * @example wh_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "since": "2026-06-01T00:00:00.000Z",
                 *       "status": "held"
                 *     }
                 */
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description Send everything again that failed or was held for an endpoint, or all of a stretch, oldest first */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhook_id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                     *       "deliveries": 12
                     *     }
                     */
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workspace of the key, with its limits */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                     *       "name": "Northwind sales",
                     *       "plan": "self_hosted",
                     *       "floor": 70,
                     *       "rubric_version": 4,
                     *       "limits": {
                     *         "accounts": null,
                     *         "batch_items": 1000,
                     *         "webhooks": 20,
                     *         "keys": 20,
                     *         "lists": null,
                     *         "active_bots": 25,
                     *         "reads_per_minute": 600,
                     *         "read_burst": 100,
                     *         "writes_per_minute": 120,
                     *         "criteria": 200,
                     *         "on_demand_crawls_per_day": null
                     *       },
                     *       "account_count": 4210,
                     *       "signal_count": 18377,
                     *       "created_at": "2026-05-04T07:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    updateWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Northwind sales"
                 *     }
                 */
                "application/json": components["schemas"]["WorkspaceUpdate"];
            };
        };
        responses: {
            /** @description Give the workspace another name */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                     *       "name": "Northwind sales",
                     *       "plan": "self_hosted",
                     *       "floor": 70,
                     *       "rubric_version": 4,
                     *       "limits": {
                     *         "accounts": null,
                     *         "batch_items": 1000,
                     *         "webhooks": 20,
                     *         "keys": 20,
                     *         "lists": null,
                     *         "active_bots": 25,
                     *         "reads_per_minute": 600,
                     *         "read_burst": 100,
                     *         "writes_per_minute": 120,
                     *         "criteria": 200,
                     *         "on_demand_crawls_per_day": null
                     *       },
                     *       "account_count": 4210,
                     *       "signal_count": 18377,
                     *       "created_at": "2026-05-04T07:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the workspace uses of what it may */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2026-06-02T09:00:00.000Z",
                     *       "day_started_at": "2026-06-02T00:00:00.000Z",
                     *       "month_started_at": "2026-06-01T00:00:00.000Z",
                     *       "usage": {
                     *         "accounts": {
                     *           "used": 4210,
                     *           "limit": 5000,
                     *           "share": 0.842,
                     *           "kind": "hard"
                     *         },
                     *         "webhooks": {
                     *           "used": 3,
                     *           "limit": 20,
                     *           "share": 0.15,
                     *           "kind": "hard"
                     *         },
                     *         "active_bots": {
                     *           "used": 2,
                     *           "limit": 25,
                     *           "share": 0.08,
                     *           "kind": "hard"
                     *         },
                     *         "reads_this_minute": {
                     *           "used": 41,
                     *           "limit": 600,
                     *           "share": 0.0683,
                     *           "kind": "hard"
                     *         },
                     *         "writes_this_minute": {
                     *           "used": 3,
                     *           "limit": 120,
                     *           "share": 0.025,
                     *           "kind": "hard"
                     *         },
                     *         "keys": {
                     *           "used": 4,
                     *           "limit": 20,
                     *           "share": 0.2,
                     *           "kind": "hard"
                     *         },
                     *         "lists": {
                     *           "used": 7,
                     *           "limit": null,
                     *           "share": null,
                     *           "kind": "hard"
                     *         },
                     *         "on_demand_crawls_today": {
                     *           "used": 12,
                     *           "limit": null,
                     *           "share": null,
                     *           "kind": "hard"
                     *         },
                     *         "briefs_this_month": {
                     *           "used": 310,
                     *           "limit": null,
                     *           "share": null,
                     *           "kind": "soft"
                     *         }
                     *       },
                     *       "totals": {
                     *         "signals": 18377,
                     *         "documents": 96004,
                     *         "crawls_queued": 210,
                     *         "crawls_running": 8
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Usage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getRubric: {
        parameters: {
            query?: {
                /** @description An earlier version; the one in force without it. */
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rubric in force and how far all accounts have been scored by it, or an earlier version */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 4,
                     *       "weights": {
                     *         "fit": 40,
                     *         "recency": 20,
                     *         "strength": 20,
                     *         "depth": 20
                     *       },
                     *       "floor": 65,
                     *       "key_roles": [
                     *         "Head of Revenue Operations"
                     *       ],
                     *       "competitors": [
                     *         "Globex CRM",
                     *         "Initech"
                     *       ],
                     *       "criteria": [
                     *         {
                     *           "key": "headcount",
                     *           "attribute": "employee_count",
                     *           "op": "between",
                     *           "value": [
                     *             80,
                     *             600
                     *           ],
                     *           "weight": 25,
                     *           "required": false,
                     *           "tolerance": 0.25
                     *         }
                     *       ],
                     *       "type_overrides": {
                     *         "funding": {
                     *           "enabled": true,
                     *           "strength": 90,
                     *           "half_life_days": 45
                     *         }
                     *       },
                     *       "updated_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *       "updated_at": "2026-06-02T09:00:00.000Z",
                     *       "rescoring": {
                     *         "status": "running",
                     *         "total": 4210,
                     *         "done": 1800,
                     *         "started_at": "2026-06-02T09:00:00.000Z",
                     *         "finished_at": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Rubric"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    replaceRubric: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "weights": {
                 *         "fit": 40,
                 *         "recency": 20,
                 *         "strength": 20,
                 *         "depth": 20
                 *       },
                 *       "floor": 65,
                 *       "key_roles": [
                 *         "Head of Revenue Operations"
                 *       ],
                 *       "competitors": [
                 *         "Globex CRM",
                 *         "Initech"
                 *       ],
                 *       "criteria": [
                 *         {
                 *           "key": "headcount",
                 *           "attribute": "employee_count",
                 *           "op": "between",
                 *           "value": [
                 *             80,
                 *             600
                 *           ],
                 *           "weight": 25,
                 *           "required": false,
                 *           "tolerance": 0.25
                 *         },
                 *         {
                 *           "key": "country",
                 *           "attribute": "hq_country",
                 *           "op": "in",
                 *           "value": [
                 *             "US",
                 *             "CA"
                 *           ],
                 *           "weight": 15,
                 *           "required": true
                 *         },
                 *         {
                 *           "key": "stack",
                 *           "attribute": "tech",
                 *           "op": "contains_any",
                 *           "value": [
                 *             "salesforce",
                 *             "hubspot"
                 *           ],
                 *           "weight": 20
                 *         }
                 *       ],
                 *       "type_overrides": {
                 *         "partnership": {
                 *           "enabled": false
                 *         },
                 *         "funding": {
                 *           "strength": 90,
                 *           "half_life_days": 45
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewRubric"];
            };
        };
        responses: {
            /** @description Replace the rubric; all accounts are scored by the new one in the background */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 4,
                     *       "weights": {
                     *         "fit": 40,
                     *         "recency": 20,
                     *         "strength": 20,
                     *         "depth": 20
                     *       },
                     *       "floor": 65,
                     *       "key_roles": [
                     *         "Head of Revenue Operations"
                     *       ],
                     *       "competitors": [
                     *         "Globex CRM",
                     *         "Initech"
                     *       ],
                     *       "criteria": [
                     *         {
                     *           "key": "headcount",
                     *           "attribute": "employee_count",
                     *           "op": "between",
                     *           "value": [
                     *             80,
                     *             600
                     *           ],
                     *           "weight": 25,
                     *           "required": false,
                     *           "tolerance": 0.25
                     *         }
                     *       ],
                     *       "type_overrides": {
                     *         "funding": {
                     *           "enabled": true,
                     *           "strength": 90,
                     *           "half_life_days": 45
                     *         }
                     *       },
                     *       "updated_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *       "updated_at": "2026-06-02T09:00:00.000Z",
                     *       "rescoring": {
                     *         "status": "running",
                     *         "total": 4210,
                     *         "done": 1800,
                     *         "started_at": "2026-06-02T09:00:00.000Z",
                     *         "finished_at": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Rubric"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    previewRubric: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3,
                 *       "weights": {
                 *         "fit": 40,
                 *         "recency": 20,
                 *         "strength": 20,
                 *         "depth": 20
                 *       },
                 *       "floor": 65,
                 *       "key_roles": [
                 *         "Head of Revenue Operations"
                 *       ],
                 *       "competitors": [
                 *         "Globex CRM",
                 *         "Initech"
                 *       ],
                 *       "criteria": [
                 *         {
                 *           "key": "headcount",
                 *           "attribute": "employee_count",
                 *           "op": "between",
                 *           "value": [
                 *             80,
                 *             600
                 *           ],
                 *           "weight": 25,
                 *           "required": false,
                 *           "tolerance": 0.25
                 *         },
                 *         {
                 *           "key": "country",
                 *           "attribute": "hq_country",
                 *           "op": "in",
                 *           "value": [
                 *             "US",
                 *             "CA"
                 *           ],
                 *           "weight": 15,
                 *           "required": true
                 *         },
                 *         {
                 *           "key": "stack",
                 *           "attribute": "tech",
                 *           "op": "contains_any",
                 *           "value": [
                 *             "salesforce",
                 *             "hubspot"
                 *           ],
                 *           "weight": 20
                 *         }
                 *       ],
                 *       "type_overrides": {
                 *         "partnership": {
                 *           "enabled": false
                 *         },
                 *         "funding": {
                 *           "strength": 90,
                 *           "half_life_days": 45
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewRubric"];
            };
        };
        responses: {
            /** @description What a rubric would change; nothing is stored */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accounts_total": 2,
                     *       "accounts_compared": 2,
                     *       "changed": 1,
                     *       "moved_over_10": 0,
                     *       "above_floor_before": 1,
                     *       "above_floor_after": 1,
                     *       "distribution": [
                     *         {
                     *           "from": 0,
                     *           "to": 9,
                     *           "before": 0,
                     *           "after": 0
                     *         },
                     *         {
                     *           "from": 10,
                     *           "to": 19,
                     *           "before": 1,
                     *           "after": 1
                     *         },
                     *         {
                     *           "from": 80,
                     *           "to": 89,
                     *           "before": 1,
                     *           "after": 1
                     *         }
                     *       ],
                     *       "data": [
                     *         {
                     *           "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                     *           "domain": "northwind.example",
                     *           "name": "Northwind Robotics",
                     *           "score_before": 82,
                     *           "score_after": 84,
                     *           "delta": 2,
                     *           "breakdown_after": {
                     *             "fit": 95,
                     *             "recency": 78,
                     *             "strength": 82,
                     *             "depth": 68
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RubricPreview"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listRubricVersions: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All versions of the rubric, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "version": 4,
                     *           "weights": {
                     *             "fit": 40,
                     *             "recency": 20,
                     *             "strength": 20,
                     *             "depth": 20
                     *           },
                     *           "floor": 65,
                     *           "key_roles": [
                     *             "Head of Revenue Operations"
                     *           ],
                     *           "competitors": [
                     *             "Globex CRM",
                     *             "Initech"
                     *           ],
                     *           "criteria": [
                     *             {
                     *               "key": "headcount",
                     *               "attribute": "employee_count",
                     *               "op": "between",
                     *               "value": [
                     *                 80,
                     *                 600
                     *               ],
                     *               "weight": 25,
                     *               "required": false,
                     *               "tolerance": 0.25
                     *             }
                     *           ],
                     *           "type_overrides": {
                     *             "funding": {
                     *               "enabled": true,
                     *               "strength": 90,
                     *               "half_life_days": 45
                     *             }
                     *           },
                     *           "updated_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *           "updated_at": "2026-06-02T09:00:00.000Z"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["RubricVersionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the appliance is well; needs no key */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "degraded",
                     *       "version": "1.0.0",
                     *       "components": [
                     *         {
                     *           "name": "database",
                     *           "status": "operational",
                     *           "reasons": []
                     *         },
                     *         {
                     *           "name": "jobs",
                     *           "status": "degraded",
                     *           "reasons": [
                     *             "publish jobs are more than a minute behind"
                     *           ]
                     *         },
                     *         {
                     *           "name": "disk",
                     *           "status": "operational",
                     *           "reasons": []
                     *         },
                     *         {
                     *           "name": "backups",
                     *           "status": "operational",
                     *           "reasons": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Status"];
                };
            };
            400: components["responses"]["BadRequest"];
            default: components["responses"]["Error"];
        };
    };
    getSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queue, crawls, event loop, database, disk and backups */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": "1.0.0",
                     *       "started_at": "2026-06-01T06:00:00.000Z",
                     *       "queue": [
                     *         {
                     *           "step": "read",
                     *           "due": 0,
                     *           "scheduled": 4,
                     *           "held": 0,
                     *           "running": 2,
                     *           "oldest_due_at": null
                     *         }
                     *       ],
                     *       "oldest_delivery_at": null,
                     *       "crawl": {
                     *         "last_hour": {
                     *           "requests": 412,
                     *           "pages": 96,
                     *           "unchanged": 301,
                     *           "failed": 3
                     *         },
                     *         "last_day": {
                     *           "requests": 9930,
                     *           "pages": 1204,
                     *           "unchanged": 8512,
                     *           "failed": 41
                     *         },
                     *         "hosts": [
                     *           {
                     *             "host": "northwind.example",
                     *             "failed": 38,
                     *             "last_error": "timeout",
                     *             "last_at": "2026-06-01T08:59:58.120Z"
                     *           }
                     *         ]
                     *       },
                     *       "event_loop": {
                     *         "lag_max_ms": 12.4,
                     *         "lag_mean_ms": 0.6
                     *       },
                     *       "memory": {
                     *         "resident_bytes": 168000000
                     *       },
                     *       "database": {
                     *         "size_bytes": 84000000,
                     *         "log_bytes": 4100000
                     *       },
                     *       "disk": {
                     *         "total_bytes": 100000000000,
                     *         "free_bytes": 61000000000,
                     *         "low": false
                     *       },
                     *       "backups": {
                     *         "status": "ok",
                     *         "last_verified_at": "2026-06-01T03:00:04.211Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["System"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listFeeds: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The news feeds of the settings, which are read for every account, and how the last reading went */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "url": "https://wire.example/rss.xml",
                     *           "name": "Wire",
                     *           "last_read_at": "2026-06-01T08:45:00.000Z",
                     *           "outcome": "unchanged",
                     *           "http_status": 304,
                     *           "error": null,
                     *           "robots_allowed": true
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["FeedList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys of the workspace, newest first, revoked ones included */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *           "name": "warehouse sync",
                     *           "role": "read_write",
                     *           "hint": "x7Qd",
                     *           "created_by": "key_01K8Z3E5QJ6T7V8W9XYB",
                     *           "created_at": "2026-04-14T10:21:07.000Z",
                     *           "expires_at": null,
                     *           "allowed_cidrs": [
                     *             "203.0.113.0/24"
                     *           ],
                     *           "require_signature": false,
                     *           "last_used_at": "2026-06-01T08:58:00.000Z",
                     *           "revoked_at": null
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["KeyList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "warehouse sync",
                 *       "role": "read_write",
                 *       "allowed_cidrs": [
                 *         "203.0.113.0/24"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            /** @description Create a key; only this answer holds it and its signing secret */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *       "name": "warehouse sync",
                     *       "role": "read_write",
                     *       "hint": "x7Qd",
                     *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYB",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "expires_at": null,
                     *       "allowed_cidrs": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "require_signature": false,
                     *       "last_used_at": null,
                     *       "revoked_at": null,
                     *       "key": "sk_live_0000000000000000000000000000000000000000000",
                     *       "signing_secret": "sks_0000000000000000000000000000000000000000000"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatedKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["LimitReached"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The id of an API key.
                 * @example key_01K8Z3E5QJ6T7V8W9XYA
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a key at once */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01K8Z3E5QJ6T7V8W9XYA",
                     *       "name": "warehouse sync",
                     *       "role": "read_write",
                     *       "hint": "x7Qd",
                     *       "created_by": "key_01K8Z3E5QJ6T7V8W9XYB",
                     *       "created_at": "2026-04-14T10:21:07.000Z",
                     *       "expires_at": null,
                     *       "allowed_cidrs": [
                     *         "203.0.113.0/24"
                     *       ],
                     *       "require_signature": false,
                     *       "last_used_at": "2026-06-01T08:58:00.000Z",
                     *       "revoked_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Key"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is asking, and as whom a browser is signed in */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "workspace": {
                     *         "id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                     *         "name": "Northwind sales"
                     *       },
                     *       "key": {
                     *         "id": "key_01K8Z3E5QJ6T7V8W9XYB",
                     *         "name": "admin",
                     *         "role": "admin"
                     *       },
                     *       "csrf_token": "2M0vXh5S8dJ1zqE7bWn3yKp4tR6uA9cF_gHiLmQxOsY",
                     *       "expires_at": "2026-06-09T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe for 24 hours: the same key at the same path with the same bytes gives the first answer again (refusals too, except 401, 403 and 429), with others it is 409 `idempotency_key_reused`; 409 `idempotency_in_progress` with `Retry-After` while the first still runs.
                 * @example 3f0c6a52-8f1e-4b7a-9d0e-1c2b3a4d5e6f
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign in from a browser with a key, or with the link that `serve` prints */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    Location: components["headers"]["Location"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "workspace": {
                     *         "id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                     *         "name": "Northwind sales"
                     *       },
                     *       "key": {
                     *         "id": "key_01K8Z3E5QJ6T7V8W9XYB",
                     *         "name": "admin",
                     *         "role": "admin"
                     *       },
                     *       "csrf_token": "2M0vXh5S8dJ1zqE7bWn3yKp4tR6uA9cF_gHiLmQxOsY",
                     *       "expires_at": "2026-06-09T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out in this browser */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "signed_out": true
                     *     }
                     */
                    "application/json": components["schemas"]["SignedOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description The id of a key, or `cli`, `file`, `system` or `stranger`. */
                actor?: string;
                /** @description What happened, such as `webhook.secret_rotated`. */
                verb?: string;
                /** @description The id of what it happened to. */
                object?: string;
                /** @description Rows written at or after this instant. */
                since?: string;
                /** @description Rows written at or before this instant. */
                until?: string;
                /** @description Rows per page, 50 by default; more than 100 counts as 100. */
                limit?: number;
                /** @description `next_cursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, newest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "aud_01K8Z3E5QJ6T7V8W9XYA",
                     *           "at": "2026-06-01T09:00:00.000Z",
                     *           "actor": {
                     *             "kind": "key",
                     *             "id": "key_01K8Z3E5QJ6T7V8W9XYA"
                     *           },
                     *           "address": "203.0.113.7",
                     *           "verb": "webhook.updated",
                     *           "object": {
                     *             "type": "webhook",
                     *             "id": "wh_01K8Z3E5QJ6T7V8W9XYA"
                     *           },
                     *           "before": {
                     *             "events": [
                     *               "*"
                     *             ]
                     *           },
                     *           "after": {
                     *             "events": [
                     *               "brief.generated"
                     *             ]
                     *           },
                     *           "changed": [
                     *             "events"
                     *           ],
                     *           "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
                     *           "hash": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
                     *         }
                     *       ],
                     *       "has_more": false,
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AuditRowList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the audit log is what was written */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-RateLimit-Resource": components["headers"]["RateLimitResource"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ok": true,
                     *       "rows": 812,
                     *       "head": {
                     *         "seq": 812,
                     *         "hash": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
                     *       },
                     *       "removed_up_to": 0,
                     *       "flaw": null
                     *     }
                     */
                    "application/json": components["schemas"]["AuditVerdict"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            default: components["responses"]["Error"];
        };
    };
    onAccountScoreChanged: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "account.score_changed",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "score": 82,
                 *       "previous_score": 61,
                 *       "delta": 21,
                 *       "direction": "up",
                 *       "score_breakdown": {
                 *         "fit": 95,
                 *         "recency": 78,
                 *         "strength": 82,
                 *         "depth": 68
                 *       },
                 *       "reason": "signal",
                 *       "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *       "scored_at": "2026-06-01T09:00:00.000Z",
                 *       "brief_url": "https://mama.example/brief/northwind.example",
                 *       "previous_breakdown": {
                 *         "fit": 95,
                 *         "recency": 41,
                 *         "strength": 60,
                 *         "depth": 38
                 *       },
                 *       "floor": 70
                 *     }
                 */
                "application/json": components["schemas"]["AccountScoreChangedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAccountScoreJumped: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "account.score_jumped",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "score": 82,
                 *       "previous_score": 61,
                 *       "delta": 21,
                 *       "direction": "up",
                 *       "score_breakdown": {
                 *         "fit": 95,
                 *         "recency": 78,
                 *         "strength": 82,
                 *         "depth": 68
                 *       },
                 *       "reason": "signal",
                 *       "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *       "scored_at": "2026-06-01T09:00:00.000Z",
                 *       "brief_url": "https://mama.example/brief/northwind.example",
                 *       "previous_breakdown": {
                 *         "fit": 95,
                 *         "recency": 41,
                 *         "strength": 60,
                 *         "depth": 38
                 *       },
                 *       "floor": 70
                 *     }
                 */
                "application/json": components["schemas"]["AccountScoreJumpedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBriefGenerated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "brief.generated",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief": {
                 *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                 *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "version": 7,
                 *         "generated_at": "2026-06-01T09:00:00.000Z",
                 *         "score": 82,
                 *         "score_breakdown": {
                 *           "fit": 95,
                 *           "recency": 78,
                 *           "strength": 82,
                 *           "depth": 68
                 *         },
                 *         "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
                 *         "who_to_talk_to": [
                 *           {
                 *             "name": "Dana Reyes",
                 *             "role": "Chief Revenue Officer",
                 *             "tag": "new",
                 *             "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
                 *           }
                 *         ],
                 *         "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
                 *         "signals": [
                 *           "sig_01K8Z3E5QJ6T7V8W9XYA"
                 *         ],
                 *         "trigger": "score_moved",
                 *         "previous_version": 6,
                 *         "score_delta": 21,
                 *         "claims": [
                 *           {
                 *             "field": "why_now",
                 *             "start": 0,
                 *             "end": 83,
                 *             "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
                 *             "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                 *             "url": "https://northwind.example/news/series-b"
                 *           }
                 *         ],
                 *         "writer": {
                 *           "kind": "template",
                 *           "name": "plain",
                 *           "version": "2"
                 *         },
                 *         "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
                 *         "redactions": []
                 *       },
                 *       "trigger": "score_moved",
                 *       "previous_version": 6,
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["BriefGeneratedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSignalFired: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "signal.fired",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "signal": {
                 *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "type": "funding",
                 *         "subtype": "series-b",
                 *         "category": "capital",
                 *         "family": "funding",
                 *         "title": "Northwind Robotics raised a $45M Series B",
                 *         "summary": "Northwind Robotics raised a $45M Series B.",
                 *         "strength": 85,
                 *         "strength_level": 5,
                 *         "confidence": 0.93,
                 *         "half_life_days": 30,
                 *         "occurred_at": "2026-05-21T00:00:00.000Z",
                 *         "occurred_at_known": true,
                 *         "recency_days": 11,
                 *         "freshness": "fresh",
                 *         "detected_at": "2026-06-01T08:59:58.120Z",
                 *         "fired_at": "2026-06-01T08:59:58.120Z",
                 *         "status": "active",
                 *         "data": {
                 *           "amount": 45000000,
                 *           "amount_minor": 4500000000,
                 *           "currency": "USD",
                 *           "round": "series-b"
                 *         },
                 *         "contacts": [],
                 *         "bot_id": null,
                 *         "source_url": "https://northwind.example/news/series-b",
                 *         "feedback": null,
                 *         "updated_at": "2026-06-01T08:59:58.120Z",
                 *         "conflicts": [],
                 *         "sources": [
                 *           {
                 *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                 *             "kind": "site",
                 *             "first_party": false,
                 *             "url": "https://northwind.example/news/series-b",
                 *             "title": "Northwind Robotics raises $45M Series B",
                 *             "publisher": null,
                 *             "feed_url": null,
                 *             "fetched_at": "2026-06-01T08:59:41.000Z",
                 *             "published_at": "2026-05-21T00:00:00.000Z",
                 *             "http_status": 200,
                 *             "robots_allowed": true,
                 *             "excerpt": "Northwind Robotics raises $45M Series B",
                 *             "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                 *             "evidence": {
                 *               "quote": "Northwind Robotics raises $45M Series B",
                 *               "start": 0,
                 *               "end": 39
                 *             }
                 *           }
                 *         ],
                 *         "combo": false,
                 *         "related_signal_ids": []
                 *       },
                 *       "bot_id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["SignalFiredEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onContactAdded: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "contact.added",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "contact": {
                 *         "id": "ctc_01K8Z3E5QJ6T7V8W9XYA",
                 *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "name": "Dana Reyes",
                 *         "role": "Chief Revenue Officer",
                 *         "seniority": "c_level",
                 *         "department": null,
                 *         "tag": "new",
                 *         "email": null,
                 *         "email_status": "unknown",
                 *         "profile_url": null,
                 *         "source": {
                 *           "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                 *           "kind": "site",
                 *           "url": "https://northwind.example/news/new-cro",
                 *           "observed_at": "2026-06-01T08:59:41.000Z"
                 *         },
                 *         "started_role_at": "2026-05-18T00:00:00.000Z",
                 *         "created_at": "2026-06-01T08:59:58.120Z",
                 *         "updated_at": "2026-06-01T08:59:58.120Z"
                 *       },
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["ContactAddedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWorkspaceRubricUpdated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "workspace.rubric_updated",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "rubric": {
                 *         "version": 4,
                 *         "weights": {
                 *           "fit": 35,
                 *           "recency": 25,
                 *           "strength": 25,
                 *           "depth": 15
                 *         },
                 *         "floor": 70,
                 *         "criteria": []
                 *       },
                 *       "updated_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                 *       "previous": {
                 *         "version": 3,
                 *         "weights": {
                 *           "fit": 30,
                 *           "recency": 25,
                 *           "strength": 25,
                 *           "depth": 20
                 *         },
                 *         "floor": 70
                 *       },
                 *       "changed": [
                 *         "/weights/fit",
                 *         "/weights/depth"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WorkspaceRubricUpdatedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBriefCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "brief.created",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief": {
                 *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                 *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "version": 7,
                 *         "generated_at": "2026-06-01T09:00:00.000Z",
                 *         "score": 82,
                 *         "score_breakdown": {
                 *           "fit": 95,
                 *           "recency": 78,
                 *           "strength": 82,
                 *           "depth": 68
                 *         },
                 *         "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
                 *         "who_to_talk_to": [
                 *           {
                 *             "name": "Dana Reyes",
                 *             "role": "Chief Revenue Officer",
                 *             "tag": "new",
                 *             "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
                 *           }
                 *         ],
                 *         "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
                 *         "signals": [
                 *           "sig_01K8Z3E5QJ6T7V8W9XYA"
                 *         ],
                 *         "trigger": "score_moved",
                 *         "previous_version": 6,
                 *         "score_delta": 21,
                 *         "claims": [
                 *           {
                 *             "field": "why_now",
                 *             "start": 0,
                 *             "end": 83,
                 *             "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
                 *             "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                 *             "url": "https://northwind.example/news/series-b"
                 *           }
                 *         ],
                 *         "writer": {
                 *           "kind": "template",
                 *           "name": "plain",
                 *           "version": "2"
                 *         },
                 *         "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
                 *         "redactions": []
                 *       },
                 *       "trigger": "score_moved",
                 *       "previous_version": 6,
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["BriefCreatedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBriefUpdated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "brief.updated",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief": {
                 *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                 *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "version": 7,
                 *         "generated_at": "2026-06-01T09:00:00.000Z",
                 *         "score": 82,
                 *         "score_breakdown": {
                 *           "fit": 95,
                 *           "recency": 78,
                 *           "strength": 82,
                 *           "depth": 68
                 *         },
                 *         "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
                 *         "who_to_talk_to": [
                 *           {
                 *             "name": "Dana Reyes",
                 *             "role": "Chief Revenue Officer",
                 *             "tag": "new",
                 *             "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
                 *           }
                 *         ],
                 *         "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
                 *         "signals": [
                 *           "sig_01K8Z3E5QJ6T7V8W9XYA"
                 *         ],
                 *         "trigger": "score_moved",
                 *         "previous_version": 6,
                 *         "score_delta": 21,
                 *         "claims": [
                 *           {
                 *             "field": "why_now",
                 *             "start": 0,
                 *             "end": 83,
                 *             "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
                 *             "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                 *             "url": "https://northwind.example/news/series-b"
                 *           }
                 *         ],
                 *         "writer": {
                 *           "kind": "template",
                 *           "name": "plain",
                 *           "version": "2"
                 *         },
                 *         "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
                 *         "redactions": []
                 *       },
                 *       "trigger": "score_moved",
                 *       "previous_version": 6,
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["BriefUpdatedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSignalDecayed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "signal.decayed",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "signal": {
                 *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "type": "funding",
                 *         "subtype": "series-b",
                 *         "category": "capital",
                 *         "family": "funding",
                 *         "title": "Northwind Robotics raised a $45M Series B",
                 *         "summary": "Northwind Robotics raised a $45M Series B.",
                 *         "strength": 85,
                 *         "strength_level": 5,
                 *         "confidence": 0.93,
                 *         "half_life_days": 30,
                 *         "occurred_at": "2026-05-21T00:00:00.000Z",
                 *         "occurred_at_known": true,
                 *         "recency_days": 11,
                 *         "freshness": "fresh",
                 *         "detected_at": "2026-06-01T08:59:58.120Z",
                 *         "fired_at": "2026-06-01T08:59:58.120Z",
                 *         "status": "active",
                 *         "data": {
                 *           "amount": 45000000,
                 *           "amount_minor": 4500000000,
                 *           "currency": "USD",
                 *           "round": "series-b"
                 *         },
                 *         "contacts": [],
                 *         "bot_id": null,
                 *         "source_url": "https://northwind.example/news/series-b",
                 *         "feedback": null,
                 *         "updated_at": "2026-06-01T08:59:58.120Z",
                 *         "conflicts": [],
                 *         "sources": [
                 *           {
                 *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                 *             "kind": "site",
                 *             "first_party": false,
                 *             "url": "https://northwind.example/news/series-b",
                 *             "title": "Northwind Robotics raises $45M Series B",
                 *             "publisher": null,
                 *             "feed_url": null,
                 *             "fetched_at": "2026-06-01T08:59:41.000Z",
                 *             "published_at": "2026-05-21T00:00:00.000Z",
                 *             "http_status": 200,
                 *             "robots_allowed": true,
                 *             "excerpt": "Northwind Robotics raises $45M Series B",
                 *             "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                 *             "evidence": {
                 *               "quote": "Northwind Robotics raises $45M Series B",
                 *               "start": 0,
                 *               "end": 39
                 *             }
                 *           }
                 *         ],
                 *         "combo": false,
                 *         "related_signal_ids": []
                 *       },
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["SignalDecayedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSignalRetracted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "signal.retracted",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "signal": {
                 *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "type": "funding",
                 *         "subtype": "series-b",
                 *         "category": "capital",
                 *         "family": "funding",
                 *         "title": "Northwind Robotics raised a $45M Series B",
                 *         "summary": "Northwind Robotics raised a $45M Series B.",
                 *         "strength": 85,
                 *         "strength_level": 5,
                 *         "confidence": 0.93,
                 *         "half_life_days": 30,
                 *         "occurred_at": "2026-05-21T00:00:00.000Z",
                 *         "occurred_at_known": true,
                 *         "recency_days": 11,
                 *         "freshness": "fresh",
                 *         "detected_at": "2026-06-01T08:59:58.120Z",
                 *         "fired_at": "2026-06-01T08:59:58.120Z",
                 *         "status": "active",
                 *         "data": {
                 *           "amount": 45000000,
                 *           "amount_minor": 4500000000,
                 *           "currency": "USD",
                 *           "round": "series-b"
                 *         },
                 *         "contacts": [],
                 *         "bot_id": null,
                 *         "source_url": "https://northwind.example/news/series-b",
                 *         "feedback": null,
                 *         "updated_at": "2026-06-01T08:59:58.120Z",
                 *         "conflicts": [],
                 *         "sources": [
                 *           {
                 *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                 *             "kind": "site",
                 *             "first_party": false,
                 *             "url": "https://northwind.example/news/series-b",
                 *             "title": "Northwind Robotics raises $45M Series B",
                 *             "publisher": null,
                 *             "feed_url": null,
                 *             "fetched_at": "2026-06-01T08:59:41.000Z",
                 *             "published_at": "2026-05-21T00:00:00.000Z",
                 *             "http_status": 200,
                 *             "robots_allowed": true,
                 *             "excerpt": "Northwind Robotics raises $45M Series B",
                 *             "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                 *             "evidence": {
                 *               "quote": "Northwind Robotics raises $45M Series B",
                 *               "start": 0,
                 *               "end": 39
                 *             }
                 *           }
                 *         ],
                 *         "combo": false,
                 *         "related_signal_ids": []
                 *       },
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["SignalRetractedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSignalRestored: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "signal.restored",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "signal": {
                 *         "id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "type": "funding",
                 *         "subtype": "series-b",
                 *         "category": "capital",
                 *         "family": "funding",
                 *         "title": "Northwind Robotics raised a $45M Series B",
                 *         "summary": "Northwind Robotics raised a $45M Series B.",
                 *         "strength": 85,
                 *         "strength_level": 5,
                 *         "confidence": 0.93,
                 *         "half_life_days": 30,
                 *         "occurred_at": "2026-05-21T00:00:00.000Z",
                 *         "occurred_at_known": true,
                 *         "recency_days": 11,
                 *         "freshness": "fresh",
                 *         "detected_at": "2026-06-01T08:59:58.120Z",
                 *         "fired_at": "2026-06-01T08:59:58.120Z",
                 *         "status": "active",
                 *         "data": {
                 *           "amount": 45000000,
                 *           "amount_minor": 4500000000,
                 *           "currency": "USD",
                 *           "round": "series-b"
                 *         },
                 *         "contacts": [],
                 *         "bot_id": null,
                 *         "source_url": "https://northwind.example/news/series-b",
                 *         "feedback": null,
                 *         "updated_at": "2026-06-01T08:59:58.120Z",
                 *         "conflicts": [],
                 *         "sources": [
                 *           {
                 *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                 *             "kind": "site",
                 *             "first_party": false,
                 *             "url": "https://northwind.example/news/series-b",
                 *             "title": "Northwind Robotics raises $45M Series B",
                 *             "publisher": null,
                 *             "feed_url": null,
                 *             "fetched_at": "2026-06-01T08:59:41.000Z",
                 *             "published_at": "2026-05-21T00:00:00.000Z",
                 *             "http_status": 200,
                 *             "robots_allowed": true,
                 *             "excerpt": "Northwind Robotics raises $45M Series B",
                 *             "content_hash": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                 *             "evidence": {
                 *               "quote": "Northwind Robotics raises $45M Series B",
                 *               "start": 0,
                 *               "end": 39
                 *             }
                 *           }
                 *         ],
                 *         "combo": false,
                 *         "related_signal_ids": []
                 *       },
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["SignalRestoredEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOpenerGenerated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "opener.generated",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief": {
                 *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                 *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "version": 7,
                 *         "generated_at": "2026-06-01T09:00:00.000Z",
                 *         "score": 82,
                 *         "score_breakdown": {
                 *           "fit": 95,
                 *           "recency": 78,
                 *           "strength": 82,
                 *           "depth": 68
                 *         },
                 *         "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
                 *         "who_to_talk_to": [
                 *           {
                 *             "name": "Dana Reyes",
                 *             "role": "Chief Revenue Officer",
                 *             "tag": "new",
                 *             "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
                 *           }
                 *         ],
                 *         "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
                 *         "signals": [
                 *           "sig_01K8Z3E5QJ6T7V8W9XYA"
                 *         ],
                 *         "trigger": "score_moved",
                 *         "previous_version": 6,
                 *         "score_delta": 21,
                 *         "claims": [
                 *           {
                 *             "field": "why_now",
                 *             "start": 0,
                 *             "end": 83,
                 *             "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
                 *             "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                 *             "url": "https://northwind.example/news/series-b"
                 *           }
                 *         ],
                 *         "writer": {
                 *           "kind": "template",
                 *           "name": "plain",
                 *           "version": "2"
                 *         },
                 *         "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
                 *         "redactions": []
                 *       },
                 *       "trigger": "score_moved",
                 *       "previous_version": 6,
                 *       "brief_url": "https://mama.example/brief/northwind.example",
                 *       "opener": {
                 *         "text": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
                 *         "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OpenerGeneratedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAccountScored: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "account.scored",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "score": 82,
                 *       "previous_score": 61,
                 *       "delta": 21,
                 *       "direction": "up",
                 *       "score_breakdown": {
                 *         "fit": 95,
                 *         "recency": 78,
                 *         "strength": 82,
                 *         "depth": 68
                 *       },
                 *       "reason": "signal",
                 *       "lead_signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *       "scored_at": "2026-06-01T09:00:00.000Z",
                 *       "brief_url": "https://mama.example/brief/northwind.example",
                 *       "previous_breakdown": {
                 *         "fit": 95,
                 *         "recency": 41,
                 *         "strength": 60,
                 *         "depth": 38
                 *       },
                 *       "floor": 70
                 *     }
                 */
                "application/json": components["schemas"]["AccountScoredEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAccountCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "account.created",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["AccountCreatedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCrawlCompleted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "crawl.completed",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "crawl": {
                 *         "id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *         "pages_fetched": 14,
                 *         "signals_found": 1,
                 *         "started_at": "2026-06-01T08:59:31.204Z",
                 *         "finished_at": "2026-06-01T08:59:58.120Z"
                 *       },
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["CrawlCompletedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBotAutoPaused: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "bot.auto_paused",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "bot": {
                 *         "id": "bot_01K8Z3E5QJ6T7V8W9XYA",
                 *         "key": null,
                 *         "name": "Fenwick pricing",
                 *         "template": "competitor-pricing",
                 *         "source": "https://fenwick.example/pricing",
                 *         "params": {},
                 *         "cadence": "daily",
                 *         "timezone": "UTC",
                 *         "enabled_hours": null,
                 *         "match_rule": {
                 *           "type": "content_diff",
                 *           "selector": ".plan-card",
                 *           "ignore": [],
                 *           "min_change": 0
                 *         },
                 *         "fires_signal": "competitor_price_change",
                 *         "signal_score": 25,
                 *         "account_ids": null,
                 *         "account_match": "auto",
                 *         "actions": [
                 *           "alert"
                 *         ],
                 *         "alert": {
                 *           "channel": "slack",
                 *           "destination": "#competitors"
                 *         },
                 *         "managed_by": "api",
                 *         "config_file": null,
                 *         "status": "active",
                 *         "pause_reason": null,
                 *         "consecutive_failures": 0,
                 *         "push_secret_created_at": null,
                 *         "next_run_at": "2026-06-02T06:04:12.345Z",
                 *         "would_have_recovered_at": null,
                 *         "last_run_at": null,
                 *         "last_success_at": null,
                 *         "last_fire_at": null,
                 *         "fire_count": 0,
                 *         "created_by": "key_01K8Z3E5QJ6T7V8W9XYA",
                 *         "created_at": "2026-06-01T09:00:00.000Z",
                 *         "updated_at": "2026-06-01T09:00:00.000Z"
                 *       },
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BotAutoPausedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWebhookDisabled: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "webhook.disabled",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "webhook": {
                 *         "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                 *         "url": "https://hooks.acme.example/signalmama"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookDisabledEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onExportCompleted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "export.completed",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "export": {
                 *         "id": "exp_01K8Z3E5QJ6T7V8W9XYA",
                 *         "kind": "accounts",
                 *         "format": "csv",
                 *         "status": "completed",
                 *         "row_count": 4210,
                 *         "download_url": "https://mama.example/v1/exports/exp_01K8Z3E5QJ6T7V8W9XYA/download",
                 *         "expires_at": "2026-06-02T09:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ExportCompletedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWebhookTest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "webhook.test",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "webhook": {
                 *         "id": "wh_01K8Z3E5QJ6T7V8W9XYA",
                 *         "url": "https://hooks.acme.example/signalmama"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookTestEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onBriefShared: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "brief.shared",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "brief": {
                 *         "id": "brf_01K8Z3E5QJ6T7V8W9XYA",
                 *         "account_id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "version": 7,
                 *         "generated_at": "2026-06-01T09:00:00.000Z",
                 *         "score": 82,
                 *         "score_breakdown": {
                 *           "fit": 95,
                 *           "recency": 78,
                 *           "strength": 82,
                 *           "depth": 68
                 *         },
                 *         "why_now": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026. Northwind Robotics scores 82 of 100 on its only live signal.",
                 *         "who_to_talk_to": [
                 *           {
                 *             "name": "Dana Reyes",
                 *             "role": "Chief Revenue Officer",
                 *             "tag": "new",
                 *             "contact_id": "ctc_01K8Z3E5QJ6T7V8W9XYA"
                 *           }
                 *         ],
                 *         "draft_opener": "Hi Dana, your site reported on 21 May 2026 that Northwind Robotics raised $45M in a Series B. Which team does the money go to first, and what has to be in place before it grows?",
                 *         "signals": [
                 *           "sig_01K8Z3E5QJ6T7V8W9XYA"
                 *         ],
                 *         "trigger": "score_moved",
                 *         "previous_version": 6,
                 *         "score_delta": 21,
                 *         "claims": [
                 *           {
                 *             "field": "why_now",
                 *             "start": 0,
                 *             "end": 83,
                 *             "text_span": "Northwind Robotics raised $45M in a Series B, its own site reported on 21 May 2026.",
                 *             "signal_id": "sig_01K8Z3E5QJ6T7V8W9XYA",
                 *             "document_id": "doc_01K8Z3E5QJ6T7V8W9XYA",
                 *             "url": "https://northwind.example/news/series-b"
                 *           }
                 *         ],
                 *         "writer": {
                 *           "kind": "template",
                 *           "name": "plain",
                 *           "version": "2"
                 *         },
                 *         "content_hash": "9b74c9897bac770ffc029102a200c5de1f7b3e2e2a9c3c1b7f6f4e3d2c1b0a99",
                 *         "redactions": []
                 *       },
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["BriefSharedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onReplyClassified: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret; with `sha256=` before it where the endpoint's `signature_format` is `sha256_prefixed`.
                 * @example 5f1d7a0e6c3b9f28d4a1c7e05b6f93d28e47a1b0c9d8e7f6a5b4c3d2e1f00918
                 */
                "X-Mama-Signature": components["parameters"]["MamaSignature"];
                /**
                 * @description The type of the event.
                 * @example signal.fired
                 */
                "X-Mama-Event": components["parameters"]["MamaEvent"];
                /**
                 * @description The event, as `event_id` of the body.
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Event-Id"?: components["parameters"]["MamaEventId"];
                /**
                 * @description The delivery; the same at every attempt.
                 * @example dlv_01K8Z3E5QJ6T7V8W9XYA
                 */
                "X-Mama-Delivery": components["parameters"]["MamaDelivery"];
                /**
                 * @description Counts from 1.
                 * @example 1
                 */
                "X-Mama-Attempt": components["parameters"]["MamaAttempt"];
                /**
                 * @description When it was signed, as `delivered_at` of the body; only that one is signed.
                 * @example 2026-06-01T09:00:00.412Z
                 */
                "X-Mama-Timestamp"?: components["parameters"]["MamaTimestamp"];
                /**
                 * @description The event (Standard Webhooks).
                 * @example evt_01K8Z3E5QJ6T7V8W9XYA
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When it was signed, in Unix seconds (Standard Webhooks).
                 * @example 1780304400
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `v1,` and the base64 HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks).
                 * @example v1,Xx0aCkOe3b8ZkVx2sVQm8m1m3m4c7S7E7cU7r8v9w0A=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "reply.classified",
                 *       "event_id": "evt_01K8Z3E5QJ6T7V8W9XYA",
                 *       "created_at": "2026-06-01T09:00:00.000Z",
                 *       "workspace_id": "ws_01K8Z3E5QJ6T7V8W9XYA",
                 *       "cause_id": "crl_01K8Z3E5QJ6T7V8W9XYA",
                 *       "api_version": "v1",
                 *       "delivered_at": "2026-06-01T09:00:00.412Z",
                 *       "attempt": 1,
                 *       "sequence": 41,
                 *       "account": {
                 *         "id": "acct_01K8Z3E5QJ6T7V8W9XYA",
                 *         "domain": "northwind.example",
                 *         "name": "Northwind Robotics",
                 *         "external_id": null,
                 *         "icp_score_before": 61,
                 *         "icp_score_after": 82
                 *       },
                 *       "brief_url": "https://mama.example/brief/northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["ReplyClassifiedEvent"];
            };
        };
        responses: {
            /** @description Tried again, like 425 and 5XX. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not tried again, and the endpoint is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, not before `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Delivered. The body of the answer is not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused for good: not tried again. It can be redelivered by hand. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, by default 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before. So is no answer within 10 seconds (by default); redirects are not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
