// Generated from specs/ by `npm run generate`. Never edited by hand.
export interface paths {
    "/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List areas below an area, or find them by name.
         * @description Without `parent`, `within`, `level` and `q`, the districts. Functional zones are found by `level=zone` or by name; the children of a zone are the areas it covers. Public.
         */
        get: operations["listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/areas/locate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the area and the grid that a position lies in.
         * @description A read. It is a POST so that nobody's position stands in a URL or a log; it is not kept. Takes a position in any of the four coordinate systems. The answer is empty where no boundary is known. Public.
         */
        post: operations["locateArea"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/areas/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an area with the areas it lies in. */
        get: operations["getArea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what can be reported.
         * @description Groups first, each followed by its categories. Public.
         */
        get: operations["listCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/categories/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a category with its time limits. */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a public facility by the code on its sign.
         * @description Wherever it stands. Public: what it is, where, and what can be reported of it.
         */
        get: operations["getAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List incidents.
         * @description A public caller sees what happened roughly where, no words or photos of the person who reported.
         */
        get: operations["listIncidents"];
        put?: never;
        /**
         * Report an incident.
         * @description Works with no identity at all. The answer carries the number and a query code; together they are all it takes to follow the report, and the code is never shown again to anybody else.
         */
        post: operations["reportIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow a report by its number and query code.
         * @description A read. It is a POST so that the code stands in a body and never in a URL or a log. A wrong number and a wrong code answer alike.
         */
        post: operations["trackIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find what others have reported near a place that may be the same.
         * @description A read. It is a POST so that the place stands in a body and never in a URL or a log. Where both have a position, it has to be within the category's `duplicateRadiusM`; elsewhere in the same township and in much the same words. What is open counts, and what was closed within `duplicateWindowH`. Nothing that a reporter wrote or photographed is in the answer, and no report that is private.
         */
        post: operations["findSimilarIncidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/track/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to a report what was left out.
         * @description Words and photos for the staff, from whoever holds number and code. They stand beside the report and its tasks, for staff only; the timeline just says that something was added.
         */
        post: operations["supplyIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/track/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a report.
         * @description Its tasks that are not done are cancelled. There is no way back.
         */
        post: operations["withdrawIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/track/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Urge a report.
         * @description Once an hour at most; `urgeAgainAt` says when again. Whoever holds a task of it, and the command centre, see it.
         */
        post: operations["urgeIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/track/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a closed report dealt with once more.
         * @description Until `reopenUntil`, fifteen days after it was closed: a new task goes out with what was said, and with a new promise.
         */
        post: operations["reopenIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/track/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate how a closed report was dealt with.
         * @description 综合评价, once. After it the report cannot be reopened.
         */
        post: operations["rateIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an incident. */
        get: operations["getIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you have met the same thing, in place of a report of your own.
         * @description The answer carries a query code of the follower's own: it opens what is public of the incident, and nothing of what whoever reported it wrote or photographed. What a follower adds is for the staff.
         */
        post: operations["followIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what happened to an incident, oldest first. */
        get: operations["listIncidentTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the notes on an incident, oldest first. */
        get: operations["listIncidentNotes"];
        put?: never;
        /**
         * Add a note to an incident.
         * @description A public note is shown to whoever follows the report.
         */
        post: operations["addIncidentNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incidents/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the photos of an incident. */
        get: operations["listIncidentAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a photo in one request.
         * @description JPEG, PNG or WebP up to 10 MB and 50 megapixels; the type is read from the content, not from the name. Position, device and every other piece of metadata is removed. A photo that no report or task takes up within two weeks is deleted. Videos, sound, and whatever is large for the network that it goes through: see `createUpload`.
         */
        post: operations["uploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an upload that survives cuts.
         * @description The uploads of tus 1.0 (creation, expiration, termination): this one says how many bytes will come, `appendUpload` sends them in as many requests as it takes, `getUpload` says how many have arrived. The id at the end of `Location` is that of the attachment that comes of it with the last byte. Photos as for `uploadAttachment`; videos (MP4, QuickTime, WebM) up to 50 MB and sound (MP4, WebM, Ogg, MP3) up to 10 MB. The type is read from the content, and all metadata is removed. What is not finished within a day, or is taken up by no report or task within two weeks, is deleted; so there is no `Idempotency-Key`, and an upload begun twice does no harm.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Give an upload up.
         * @description Deletes what has arrived. When it is whole it goes as well, unless a report or a task has taken it up: that answers 409.
         */
        delete: operations["cancelUpload"];
        options?: never;
        /** Ask how much of an upload has arrived. */
        head: operations["getUpload"];
        /**
         * Send the next bytes of an upload.
         * @description What has arrived is kept also when the request breaks off. The last bytes are answered when the attachment is made of them: `getAttachment` gives it. They may be sent again, with the same answer. Where the content is not taken (415, 422, or 413 for its kind), the last bytes are not kept either.
         */
        patch: operations["appendUpload"];
        trace?: never;
    };
    "/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an attachment of one's own.
         * @description For whoever uploaded it, to begin with, or to have an address that works for another hour.
         */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        /**
         * Take an attachment of one's own back.
         * @description For whoever uploaded it, however it came, as long as no report or task has taken it up: that answers 409. Its file is deleted at once, and its address shows nothing any more. A later `uploadAttachment` with the same `Idempotency-Key` is answered with what is gone; another photo needs another key.
         */
        delete: operations["deleteAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an attachment by its expiring address.
         * @description Take the address from `Attachment.url`; it is signed, so that an `<img>` or a `<video>` can show it. `Range` gives a part, as players ask for.
         */
        get: operations["getAttachmentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks.
         * @description Due first unless sorted otherwise. `cursor` walks; `offset` jumps: with `asOf` (a position in the event log, as the first answer gives it) later tasks do not shift what has been numbered.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the tasks in each queue. */
        get: operations["countTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a task with what its incident says. */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what happened to a task, oldest first. */
        get: operations["listTaskTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim an offered task.
         * @description Exactly one caller wins; everybody else gets 409 `already_claimed` with who has it.
         */
        post: operations["claimTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a claimed task back to the queue.
         * @description Only by whoever holds it, or a dispatcher.
         */
        post: operations["releaseTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start work on a claimed task.
         * @description The first start moves the incident to 任务处理.
         */
        post: operations["startTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a task as done.
         * @description When all tasks of an incident are completed it is 处理反馈; it closes at once where its category needs no check.
         */
        post: operations["completeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a task with a reason.
         * @description For what is not this office’s duty or cannot be done; a dispatcher decides. The task is offered again one level up, or stays with a reason.
         */
        post: operations["returnTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer a task to another area of the same level.
         * @description 横向分拨. The receiving area is offered the task. An area of another level answers 422 with the rule.
         */
        post: operations["transferTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass a task up one level.
         * @description A lower level may push up what is not its own; nobody pushes down (分级分类库).
         */
        post: operations["escalateTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a completed task.
         * @description 核查. `passed: false` sends it back to work with a note. Dispatchers and supervisors only.
         */
        post: operations["verifyTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find what a code stands for.
         * @description Takes what a person typed, pasted or scanned: a GS1 Digital Link or element string, a 15-digit ear tag, a lot, a licence or credit code, the code of a shop's sign, the number of a certificate. Kinds and check digits are those of the SDK's `identifiers`. A Digital Link counts by its goods and lot, whatever its domain; where a single piece is not on record, its lot is found and a warning says so. What is on record is found whatever its check digit; otherwise a code with a wrong one answers 422 `invalid_code`, except where only a warning is due (older licence numbers), and a sound code that nothing is known of answers 404 `unknown_code` with what it is and what to do. A resident id is refused.
         */
        get: operations["resolveCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trace/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a piece of food, a lot or an animal, with what is known of its safety.
         * @description The answer first: `verdict` with its reasons, then papers and anomalies of the whole chain up to here. Texts in the language of `Accept-Language`.
         */
        get: operations["getTraceItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trace/items/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened on the way to this item, from the farm on.
         * @description Every event of the item and of all it was made from, by time. `epcis` is the event as it was captured, verbatim (GS1 EPCIS 2.0, JSON); everything beside it is our summary of it.
         */
        get: operations["listTraceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/premises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shops, canteens, markets and farms.
         * @description Those in the caller's areas, by the codes of their signs.
         */
        get: operations["listPremises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/premises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one place of business with its papers.
         * @description What a shop's code shows (一店一码), wherever the shop is. Public; a safety officer is named by office, never in full.
         */
        get: operations["getPremises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is measured.
         * @description Names and definitions in the language of `Accept-Language`. Figures are public: they are the same for every credential with `indicators:read`, whatever areas it is for; only figures of small groups are withheld, and only from those who are not staff.
         */
        get: operations["listIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read several indicators of one area at once.
         * @description One reading for each indicator that has a figure for the area, in the order asked for; an id that is unknown, or has no figure there, is named in `missing`. Not cut to the areas of the credential. From the public (any credential but a guest token) a figure that rests on one to four cases is withheld, and with it its parts, its comparisons and its points of the series; where exactly one of several neighbours would be withheld, so that it followed from the figure of the area above, the next smallest is withheld as well.
         */
        get: operations["listIndicatorReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get what an indicator means and where it comes from. */
        get: operations["getIndicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an indicator over time.
         * @description By day for at most 366 days, by month for at most ten years; days are days in Chongqing, and a month counts from its first day in the range to its last. Times without a figure are left out: those before the records begin, and those to come. Nothing that was only published once has a series.
         */
        get: operations["getIndicatorSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators/{id}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an indicator for the areas directly below an area.
         * @description City → districts → townships → communities; a zone → the areas it covers. What happened in an area itself, and in none of those below it, counts in its own figure alone. Withheld from the public as in `listIndicatorReadings`.
         */
        get: operations["listIndicatorAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow changes as they happen.
         * @description Server-sent events, each a CloudEvent in JSON; `id` is the position in the event log. `Last-Event-ID` resumes after that position with nothing lost; without it the stream begins now. The first event, `opened`, says where it begins. A comment every 15 seconds keeps the line alive. The stream ends when the credential does; come back with a fresh one. What is sent is cut to the caller's areas and role.
         */
        get: operations["openStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what the credential in use may do. */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/guest-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mint a short-lived token for one signed-in person.
         * @description Called by a district's back end after it has signed somebody in by its own means. A key gives no more than its own areas and roles. Tokens are never stored: a repeated key makes the same token again.
         */
        post: operations["mintGuestToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/publishable-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the site's publishable keys. */
        get: operations["listPublishableKeys"];
        put?: never;
        /** Create a publishable key for a page. */
        post: operations["createPublishableKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/publishable-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a publishable key. */
        delete: operations["revokePublishableKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Division code by GB/T 2260 and the National Bureau of Statistics: 2 digits (city), 6 (district), 9 (township), 12 (community). A functional zone (功能区), which overlaps districts and has no such code, is `Z` and four digits, e.g. `Z5001` for 两江新区: in filters and in a token's areas it stands for what it covers.
         * @example 500153001
         */
        AreaCode: string;
        /**
         * @description Where an area stands in the tree; a functional zone stands beside it.
         * @enum {string}
         */
        AreaLevel: "city" | "district" | "township" | "community" | "grid" | "zone";
        Area: {
            code: components["schemas"]["AreaCode"];
            name: string;
            /** @description How the name is read, without tones and in words, `ü` as `v`: to search by, `da'an jiedao` for 大安街道. */
            pinyin?: string;
            level: components["schemas"]["AreaLevel"];
            /** @enum {string} */
            kind: "statutory" | "functional_zone";
            parent?: components["schemas"]["AreaCode"];
            /** @description How many areas lie directly in it. */
            childCount: number;
        };
        AreaPage: {
            items: components["schemas"]["Area"][];
            nextCursor: string | null;
        };
        FieldError: {
            /** @description JSON pointer from `/body`, `/query`, `/path` or `/header` to the field. */
            pointer: string;
            code: string;
            message: string;
        };
        /**
         * Format: date-time
         * @description RFC 3339 with offset.
         * @example 2026-11-23T09:30:00+08:00
         */
        Time: string;
        /** @description With the code `challenge_required`: a question that anybody can answer, to be read or heard. Send the same request again with its id and the answer in `challenge`; nothing is lost meanwhile. */
        Challenge: {
            /** @description Names the question; good for one report. */
            id: string;
            /**
             * @description Plain text, in the language asked for.
             * @example 三加五等于几？请用数字回答。
             */
            question: string;
            expiresAt: components["schemas"]["Time"];
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            /** Format: uri-reference */
            type: string;
            /** @description What went wrong, for people, in the language asked for. */
            title: string;
            status: number;
            /** @description What happened this time and what to do. */
            detail?: string;
            /** Format: uri-reference */
            instance?: string;
            /** @description What went wrong, for programs. Never translated. */
            code: string;
            requestId: string;
            errors?: components["schemas"]["FieldError"][];
            challenge?: components["schemas"]["Challenge"];
        };
        /**
         * @description A position with its coordinate system. Longitude and latitude in degrees, accuracy in metres.
         * @example {
         *       "lng": 105.5943,
         *       "lat": 29.4052,
         *       "crs": "WGS84",
         *       "accuracyM": 18
         *     }
         */
        Point: {
            lng: number;
            lat: number;
            /** @enum {string} */
            crs: "CGCS2000" | "WGS84" | "GCJ02" | "BD09";
            accuracyM?: number;
        };
        LocateInput: {
            point: components["schemas"]["Point"];
        };
        AreaStep: {
            code: components["schemas"]["AreaCode"];
            name: string;
            level: components["schemas"]["AreaLevel"];
        };
        /** @description The rectangle around an area, in degrees of CGCS2000; only where its boundary is known. */
        Bounds: {
            west: number;
            south: number;
            east: number;
            north: number;
        };
        AreaDetail: components["schemas"]["Area"] & {
            /** @description From the city down to the area itself. */
            path: components["schemas"]["AreaStep"][];
            bounds?: components["schemas"]["Bounds"];
            /** @description The codes of the areas that a functional zone covers; absent elsewhere. */
            covers?: components["schemas"]["AreaCode"][];
        };
        /**
         * @description A community's code, a hyphen, and three digits.
         * @example 500153001001-001
         */
        GridCode: string;
        /** @description The smallest unit (网格) that somebody looks after. */
        Grid: {
            code: components["schemas"]["GridCode"];
            name: string;
        };
        LocatedArea: {
            area?: components["schemas"]["AreaDetail"];
            grid?: components["schemas"]["Grid"];
        };
        /**
         * @description Two digits for a group, four for a category.
         * @example 2101
         */
        CategoryCode: string;
        /**
         * @description One of the four sections of a township command centre: 党的建设、经济发展、民生服务、平安法治.
         * @enum {string}
         */
        Section: "party_building" | "economic_development" | "public_service" | "safety_and_law";
        /**
         * @description The level that is responsible.
         * @enum {string}
         */
        Level: "city" | "district" | "township" | "community" | "grid";
        /** @description Reports of this kind belong elsewhere; say so before anything is typed. */
        Stopper: {
            text: string;
            textEn?: string;
            /** @example 119 */
            tel?: string;
        };
        AnswerOptions: {
            const: string;
            title: string;
            titleEn?: string;
        }[];
        /** @description One of Open311's six kinds: `string` (a longer text from a `maxLength` of 200 on), `number` or `integer`, `string` with a date `format`, `string` with `oneOf` (one of a list), `array` (several of a list); or a `boolean`. */
        Question: {
            /** @enum {string} */
            type: "string" | "integer" | "number" | "boolean" | "array";
            /** @description The question. */
            title: string;
            titleEn?: string;
            /** @description What helps to answer it. */
            description?: string;
            descriptionEn?: string;
            /** @enum {string} */
            format?: "date" | "date-time";
            maxLength?: number;
            minimum?: number;
            maximum?: number;
            oneOf?: components["schemas"]["AnswerOptions"];
            items?: {
                oneOf: components["schemas"]["AnswerOptions"];
            };
            /** @constant */
            uniqueItems?: true;
        };
        /** @description Questions by name, in their order of display. */
        QuestionsByName: {
            [key: string]: components["schemas"]["Question"];
        };
        /** @description Those that have to be answered. */
        QuestionNames: string[];
        /** @description The answer is this one, or one of these. */
        QuestionTest: {
            const?: string | number | boolean;
            enum?: (string | number | boolean)[];
        };
        /** @description Where all the answers named are what they have to be, there are more questions. */
        QuestionRule: {
            if: {
                properties: {
                    [key: string]: components["schemas"]["QuestionTest"];
                };
                required: string[];
            };
            then: {
                properties: components["schemas"]["QuestionsByName"];
                required?: components["schemas"]["QuestionNames"];
            };
        };
        /** @description What else helps with this kind: a JSON Schema (draft 2020-12) of `answers`, of which only what stands here is used. `allOf` adds questions by what has been answered so far. */
        Questions: {
            /** @constant */
            type: "object";
            properties: components["schemas"]["QuestionsByName"];
            required?: components["schemas"]["QuestionNames"];
            allOf?: components["schemas"]["QuestionRule"][];
        };
        /** @description One time limit. Limits differ by jurisdiction and category; they are data, never code. */
        SlaRule: {
            /** @enum {string} */
            stage: "accept" | "dispatch" | "handle" | "feedback" | "check" | "reply";
            amount: number;
            /**
             * @description Working hours, working days, natural hours, natural days.
             * @enum {string}
             */
            unit: "wh" | "wd" | "h" | "d";
            /** @description Which working calendar counts. */
            calendarId: string;
            /** @description When to say "due soon", in the same unit. */
            warnBefore?: number;
        };
        Category: {
            code: components["schemas"]["CategoryCode"];
            name: string;
            nameEn?: string;
            parent?: components["schemas"]["CategoryCode"];
            /** @description Class and subclass by GB/T 30428, where there is one. */
            standardCode?: string;
            /** @enum {string} */
            kind: "component" | "event" | "service";
            keywords: string[];
            /** @description Of its name and synonyms, words apart by a space, e.g. `jinggai posun yinjinggai`. */
            pinyin?: string;
            /** @description What helps the people who will deal with it. */
            hint?: string;
            hintEn?: string;
            section: components["schemas"]["Section"];
            level: components["schemas"]["Level"];
            /**
             * @description 部件先属主后属地；事件先属地后属主.
             * @enum {string}
             */
            ownerRule: "owner_first" | "territory_first";
            /** @description Where not, a report needs a phone number to call back. */
            anonymousAllowed: boolean;
            /** @description Reports of this kind are private unless the reporter says otherwise. */
            privateByDefault?: boolean;
            /** @description How far apart two reports may be and still mean the same thing, in metres. Absent: never asked. */
            duplicateRadiusM?: number;
            /** @description For how many hours a report still counts as the same after it was closed. */
            duplicateWindowH?: number;
            /**
             * @description Whether an incident closes when its tasks are completed, or after a dispatcher has verified them.
             * @enum {string}
             */
            check: "auto" | "dispatcher";
            stopper?: components["schemas"]["Stopper"];
            questions?: components["schemas"]["Questions"];
            sla: components["schemas"]["SlaRule"][];
        };
        CategoryPage: {
            items: components["schemas"]["Category"][];
            nextCursor: string | null;
        };
        /**
         * @description As on the sign. Those of GB/T 30428 have 16 digits: district, class, subclass, serial number; owners have codes of their own besides.
         * @example 5001530101000001
         */
        AssetCode: string;
        /**
         * @description 井盖、路灯、化粪池、入河排污口、停车场、公共厕所.
         * @enum {string}
         */
        AssetType: "manhole" | "street_light" | "septic_tank" | "outfall" | "parking" | "public_toilet";
        Location: {
            areaCode: components["schemas"]["AreaCode"];
            address?: string;
            landmark?: string;
            point?: components["schemas"]["Point"];
            /** @description The grid that the point lies in, as the platform matched it. */
            gridCode?: components["schemas"]["GridCode"];
            gridName?: string;
        };
        Asset: {
            code: components["schemas"]["AssetCode"];
            type: components["schemas"]["AssetType"];
            name: string;
            nameEn?: string;
            /** @description What can be reported of it, the likeliest first. */
            categoryCodes: components["schemas"]["CategoryCode"][];
            location: components["schemas"]["Location"];
            areaName: string;
            /** @description The office that looks after it. */
            owner?: string;
        };
        /**
         * @description Stages by GB/T 30428: 信息收集 submitted, awaiting_info; 案卷建立 accepted; 任务派遣 dispatched; 任务处理 in_progress, suspended; 处理反馈 handled; 核查结案 checking, closed; 综合评价 evaluated.
         * @enum {string}
         */
        IncidentState: "submitted" | "awaiting_info" | "accepted" | "rejected" | "merged" | "dispatched" | "in_progress" | "suspended" | "handled" | "checking" | "closed" | "evaluated" | "withdrawn" | "transferred";
        /**
         * @description A ULID.
         * @example 01KAQ3N8V2E6M4T7R9YBXCDFGH
         */
        Id: string;
        /**
         * @description `SJ`, 6-digit area, yyMMdd, 5-digit serial, check digit by ISO 7064 MOD 11,10 over the digits.
         * @example SJ500153261123000429
         */
        IncidentNo: string;
        /** @description A question and its answer, in the caller's language. */
        Answer: {
            name: string;
            title: string;
            value: string;
        };
        /** @description The facility or place of business that it is about, named in the caller's language; for a code that was not on record the name says so. */
        AssetReference: {
            code: components["schemas"]["AssetCode"];
            name: string;
        };
        Reporter: {
            /** @enum {string} */
            mode: "anonymous" | "named" | "staff";
            /** @description 代报. One of the staff reported it for the person of this contact. */
            onBehalf?: boolean;
            /** @description Masked by role, e.g. `张*`. */
            name?: string;
            /** @description Masked by role, e.g. `138****1234`. */
            phone?: string;
        };
        /** @enum {string} */
        Priority: "urgent" | "high" | "normal" | "low";
        /**
         * @description How the current time limit stands.
         * @enum {string}
         */
        SlaState: "on_track" | "due_soon" | "overdue" | "paused" | "met" | "missed";
        TaskTally: {
            total: number;
            done: number;
        };
        /** @description 1 very dissatisfied, 5 very satisfied. */
        Stars: number;
        Rating: {
            stars: components["schemas"]["Stars"];
            at: components["schemas"]["Time"];
            /** @description Staff of the area only. */
            comment?: string;
        };
        /** @enum {string} */
        IncidentAction: "addNote";
        Incident: {
            id: components["schemas"]["Id"];
            no: components["schemas"]["IncidentNo"];
            rev: number;
            categoryCode: components["schemas"]["CategoryCode"];
            categoryName: string;
            /** @description Staff of the area only. */
            description?: string;
            /** @description What else the reporter said. Staff of the area only. */
            answers?: components["schemas"]["Answer"][];
            asset?: components["schemas"]["AssetReference"];
            areaCode: components["schemas"]["AreaCode"];
            areaName: string;
            location?: components["schemas"]["Location"];
            reporter?: components["schemas"]["Reporter"];
            /** @enum {string} */
            channel: "public" | "grid" | "hotline" | "device" | "inspection" | "department" | "trace";
            section: components["schemas"]["Section"];
            level: components["schemas"]["Level"];
            priority: components["schemas"]["Priority"];
            state: components["schemas"]["IncidentState"];
            slaState: components["schemas"]["SlaState"];
            reportedAt: components["schemas"]["Time"];
            updatedAt: components["schemas"]["Time"];
            dueAt?: components["schemas"]["Time"];
            closedAt?: components["schemas"]["Time"];
            tasks: components["schemas"]["TaskTally"];
            /** @description Staff only. Not shown to the public. */
            isPrivate?: boolean;
            /** @description Staff only. How many others have met the same. */
            followers?: number;
            /** @description How often the reporter has urged it. Staff only. */
            urgedCount?: number;
            rating?: components["schemas"]["Rating"];
            /** @description What this caller may do now. */
            actions: components["schemas"]["IncidentAction"][];
        };
        IncidentPage: {
            items: components["schemas"]["Incident"][];
            nextCursor: string | null;
            total?: number;
        };
        LocationInput: {
            /** @description A district at least; a township or community where the reporter knows it. */
            areaCode: string;
            /** @description Street and number, or what is nearby. */
            address?: string;
            landmark?: string;
            point?: components["schemas"]["Point"];
        };
        /** @description Answers to the category's questions by name. They may be left out as a whole, as by a plain form; what is given has to fit `questions`. */
        Answers: {
            [key: string]: string | number | boolean | string[];
        };
        /** @description Optional, used only to come back to the reporter. No identity number, ever. */
        Contact: {
            name?: string;
            phone?: string;
        };
        IncidentInput: {
            categoryCode: string;
            /** @description What is wrong and whom it affects. */
            description: string;
            location: components["schemas"]["LocationInput"];
            answers?: components["schemas"]["Answers"];
            /** @description What this is about, by the code on its sign: a public facility, or a place of business by its `Premises.code`. One that is not on record is kept as it stands: signs are put up before they are registered. */
            assetCode?: components["schemas"]["AssetCode"];
            contact?: components["schemas"]["Contact"];
            /** @description Six photos and a video or voice note. */
            attachmentIds?: components["schemas"]["Id"][];
            /** @description What the reporter was shown and agreed to when leaving a contact. */
            consent?: {
                version: string;
                at: components["schemas"]["Time"];
                /** @description The words that were shown, in their language. */
                text?: string;
            };
            /** @description Not to be seen in public lists, among similar reports or on streams; the category's `privateByDefault` where nothing is said. */
            isPrivate?: boolean;
            /** @description Staff only. The contact is that of the person for whom this is reported. */
            onBehalf?: boolean;
            /** @description Leave this empty. It stands in forms where no person sees it; whatever fills it in is asked a question. */
            website?: string;
            /** @description The answer to the question of a `challenge_required`. */
            challenge?: {
                id: string;
                answer: string;
            };
        };
        /**
         * @description Six characters without 0, O, 1, I and L.
         * @example K7M3QX
         */
        QueryCode: string;
        /**
         * @description Whose query code it is: that of whoever reported it, where nothing is said, or of somebody who has met the same.
         * @enum {string}
         */
        ReportRole: "reporter" | "follower";
        IncidentReceipt: {
            id: components["schemas"]["Id"];
            no: components["schemas"]["IncidentNo"];
            queryCode: components["schemas"]["QueryCode"];
            categoryName: string;
            areaCode: components["schemas"]["AreaCode"];
            areaName: string;
            state: components["schemas"]["IncidentState"];
            reportedAt: components["schemas"]["Time"];
            dueAt?: components["schemas"]["Time"];
            role?: components["schemas"]["ReportRole"];
            /** @description How many have met the same, for one of them. */
            followers?: number;
        };
        TrackingInput: {
            no: components["schemas"]["IncidentNo"];
            queryCode: components["schemas"]["QueryCode"];
        };
        /** @description One thing that happened, for people to read. */
        TimelineEntry: {
            /** @description Position in the event log. */
            id: string;
            at: components["schemas"]["Time"];
            /**
             * @description The command or rule that made the change.
             * @enum {string}
             */
            type: "reported" | "accepted" | "dispatched" | "started" | "handled" | "checked" | "closed" | "noted" | "created" | "offered" | "claimed" | "released" | "completed" | "returned" | "transferred" | "escalated" | "verified" | "reworked" | "rejected" | "followed" | "cancelled" | "supplied" | "withdrawn" | "urged" | "reopened" | "rated";
            /** @description Who, by role and office; never a person's name. */
            actor?: string;
            /** @description What they said about it. */
            note?: string;
            fromState?: string;
            toState?: string;
        };
        Note: {
            id: components["schemas"]["Id"];
            at: components["schemas"]["Time"];
            actor?: string;
            text: string;
            /** @enum {string} */
            visibility: "public" | "staff";
            /**
             * @description With what the reporter said it; none on notes of the staff.
             * @enum {string}
             */
            about?: "supply" | "withdraw" | "reopen";
        };
        Attachment: {
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "photo" | "video" | "audio";
            /**
             * @description Sent with the report, proof of the finished work, or sent by somebody who has met the same.
             * @enum {string}
             */
            purpose?: "report" | "result" | "follower";
            /**
             * @description What it is served as; QuickTime counts as MP4.
             * @enum {string}
             */
            mime: "image/jpeg" | "image/png" | "image/webp" | "video/mp4" | "video/webm" | "audio/mp4" | "audio/webm" | "audio/ogg" | "audio/mpeg";
            bytes: number;
            sha256: string;
            /** @description Pixels; of photos only. */
            width?: number;
            /** @description Pixels; of photos only. */
            height?: number;
            /**
             * Format: uri-reference
             * @description Relative to the platform; works until `urlExpiresAt`.
             */
            url: string;
            urlExpiresAt: components["schemas"]["Time"];
        };
        /** @enum {string} */
        ReporterAction: "supply" | "withdraw" | "urge" | "reopen" | "rate";
        /** @description Why a report is late, as far as the record tells. */
        Delay: {
            /**
             * @description What happened last: a note for the public, a task that was returned, transferred or escalated; or where it stands: nobody has taken it, it is being worked on, or what was done is being checked.
             * @enum {string}
             */
            reason: "noted" | "returned" | "transferred" | "escalated" | "not_taken" | "under_way" | "being_checked";
            /** @description The words of the note, where that is the reason. */
            note?: string;
            /** @description By when it is to be done now, where that was moved. */
            newDueAt?: components["schemas"]["Time"];
        };
        TrackedIncident: {
            id: components["schemas"]["Id"];
            no: components["schemas"]["IncidentNo"];
            categoryCode: components["schemas"]["CategoryCode"];
            categoryName: string;
            areaName: string;
            state: components["schemas"]["IncidentState"];
            slaState: components["schemas"]["SlaState"];
            reportedAt: components["schemas"]["Time"];
            updatedAt: components["schemas"]["Time"];
            dueAt?: components["schemas"]["Time"];
            closedAt?: components["schemas"]["Time"];
            role?: components["schemas"]["ReportRole"];
            /** @description Nobody else sees it. There are no live events of it then. */
            isPrivate?: boolean;
            timeline: components["schemas"]["TimelineEntry"][];
            notes: components["schemas"]["Note"][];
            /** @description The reporter's own photos, for nobody else, and those of the finished work. */
            attachments: components["schemas"]["Attachment"][];
            /** @description What whoever holds the code may do now. */
            actions: components["schemas"]["ReporterAction"][];
            urgedAt?: components["schemas"]["Time"];
            /** @description From when on it can be urged again, where that has to wait. */
            urgeAgainAt?: components["schemas"]["Time"];
            /** @description How long it can be reopened. */
            reopenUntil?: components["schemas"]["Time"];
            rating?: components["schemas"]["Rating"];
            delay?: components["schemas"]["Delay"];
        };
        SimilarQuery: {
            categoryCode: string;
            location: components["schemas"]["LocationInput"];
            description?: string;
        };
        /** @description Enough to decide whether it is the same. */
        SimilarIncident: {
            id: components["schemas"]["Id"];
            categoryName: string;
            /** @description The township; the community where the position that was asked about is near. */
            areaName: string;
            /** @description In metres, rounded up to ten; where both have a position. */
            distanceM?: number;
            state: components["schemas"]["IncidentState"];
            reportedAt: components["schemas"]["Time"];
            dueAt?: components["schemas"]["Time"];
            closedAt?: components["schemas"]["Time"];
            followers: number;
            /** @description The latest public note of the staff. */
            note?: string;
            /** @description Of the finished work. */
            resultPhotos: components["schemas"]["Attachment"][];
        };
        SimilarIncidents: {
            items: components["schemas"]["SimilarIncident"][];
        };
        FurtherAttachments: components["schemas"]["Id"][];
        SupplyInput: {
            no: components["schemas"]["IncidentNo"];
            queryCode: components["schemas"]["QueryCode"];
            text: string;
            attachmentIds?: components["schemas"]["FurtherAttachments"];
        };
        WithdrawInput: {
            no: components["schemas"]["IncidentNo"];
            queryCode: components["schemas"]["QueryCode"];
            reason?: string;
        };
        ReopenInput: {
            no: components["schemas"]["IncidentNo"];
            queryCode: components["schemas"]["QueryCode"];
            reason: string;
            attachmentIds?: components["schemas"]["FurtherAttachments"];
        };
        RateInput: {
            no: components["schemas"]["IncidentNo"];
            queryCode: components["schemas"]["QueryCode"];
            stars: components["schemas"]["Stars"];
            /** @description For the staff. */
            comment?: string;
        };
        FollowInput: {
            /** @description For the staff. */
            note?: string;
            attachmentIds?: components["schemas"]["Id"][];
        };
        TimelinePage: {
            items: components["schemas"]["TimelineEntry"][];
            nextCursor: string | null;
        };
        NotePage: {
            items: components["schemas"]["Note"][];
            nextCursor: string | null;
        };
        NoteInput: {
            text: string;
            /**
             * @default staff
             * @enum {string}
             */
            visibility?: "public" | "staff";
        };
        AttachmentPage: {
            items: components["schemas"]["Attachment"][];
            nextCursor: string | null;
        };
        AttachmentInput: {
            /**
             * Format: binary
             * @description The photo, at most 10 MB.
             */
            file: Blob;
        };
        /** @enum {string} */
        TaskState: "created" | "offered" | "claimed" | "started" | "completed" | "verified" | "returned" | "suspended" | "cancelled";
        /** @description A position in the event log. */
        LogPosition: string;
        /** @description `RW`, then built like an incident number. */
        TaskNo: string;
        /** @enum {string} */
        TaskKind: "verify" | "handle" | "assist" | "check" | "rectify" | "inspect" | "fill" | "approve";
        /** @description Who holds the task, by role and office. */
        Assignee: {
            label: string;
            /** @description Whether that is the caller. */
            me: boolean;
        };
        /** @enum {string} */
        TaskAction: "claim" | "release" | "start" | "complete" | "return" | "transfer" | "escalate" | "verify";
        Task: {
            id: components["schemas"]["Id"];
            no: components["schemas"]["TaskNo"];
            rev: number;
            incidentId: components["schemas"]["Id"];
            incidentNo: components["schemas"]["IncidentNo"];
            kind: components["schemas"]["TaskKind"];
            title: string;
            categoryCode: components["schemas"]["CategoryCode"];
            areaCode: components["schemas"]["AreaCode"];
            areaName: string;
            level: components["schemas"]["Level"];
            section: components["schemas"]["Section"];
            priority: components["schemas"]["Priority"];
            state: components["schemas"]["TaskState"];
            slaState: components["schemas"]["SlaState"];
            dueAt?: components["schemas"]["Time"];
            warnAt?: components["schemas"]["Time"];
            assignee?: components["schemas"]["Assignee"];
            address?: string;
            createdAt: components["schemas"]["Time"];
            updatedAt: components["schemas"]["Time"];
            completedAt?: components["schemas"]["Time"];
            /** @description What this caller may do now, the likeliest first. */
            actions: components["schemas"]["TaskAction"][];
        };
        TaskPage: {
            items: components["schemas"]["Task"][];
            nextCursor: string | null;
            total?: number;
            asOf: components["schemas"]["LogPosition"];
        };
        TaskCounts: {
            mine: number;
            claimable: number;
            open: number;
            check: number;
            done: number;
            overdue: number;
        };
        /** @description What has to come with the result. */
        EvidenceRule: {
            photosMin: number;
        };
        TaskOutcome: {
            note: string;
            at: components["schemas"]["Time"];
            actor?: string;
        };
        TaskDetail: components["schemas"]["Task"] & {
            /** @description What the reporter wrote. */
            description?: string;
            answers?: components["schemas"]["Answer"][];
            asset?: components["schemas"]["AssetReference"];
            location?: components["schemas"]["Location"];
            reporter?: components["schemas"]["Reporter"];
            instructions?: string;
            evidence: components["schemas"]["EvidenceRule"];
            attachments: components["schemas"]["Attachment"][];
            result?: components["schemas"]["TaskOutcome"];
            /** @description What the reporter and the staff have noted on the incident, oldest first. */
            notes?: components["schemas"]["Note"][];
            /** @description How often the reporter has urged the incident. */
            urgedCount?: number;
        };
        TaskConflictProblem: components["schemas"]["Problem"] & {
            assignee?: components["schemas"]["Assignee"];
            state?: components["schemas"]["TaskState"];
            rev?: number;
        };
        TaskStaleProblem: components["schemas"]["Problem"] & {
            current?: components["schemas"]["TaskDetail"];
        };
        TaskRuleProblem: components["schemas"]["Problem"] & {
            /** @enum {string} */
            rule?: "same_level" | "same_area" | "already_top_level" | "evidence_missing" | "unknown_area" | "outside_district";
            suggested?: {
                level?: components["schemas"]["Level"];
                areaCode?: components["schemas"]["AreaCode"];
            };
        };
        TaskResult: {
            /** @description What was done. Shown to the reporter. */
            note: string;
            attachmentIds?: components["schemas"]["Id"][];
        };
        TaskReturn: {
            /** @enum {string} */
            reason: "not_responsible" | "wrong_place" | "cannot_do" | "needs_info" | "duplicate";
            note: string;
        };
        TaskTransfer: {
            areaCode: components["schemas"]["AreaCode"];
            note: string;
        };
        TaskEscalation: {
            note: string;
        };
        TaskVerification: {
            passed: boolean;
            /** @description Required when not passed. */
            note?: string;
        };
        /** @enum {string} */
        CodeScheme: "digital_link" | "element_string" | "gtin" | "ear_tag" | "lot" | "food_business_licence" | "food_production_licence" | "credit_code" | "premises" | "certificate" | "incident_no" | "opaque";
        CodeResolution: {
            /** @description The code in its normal form. */
            value: string;
            scheme: components["schemas"]["CodeScheme"];
            /** @enum {string} */
            status: "active" | "voided";
            subject: {
                /** @enum {string} */
                type: "trace_item" | "premises";
                id: components["schemas"]["Id"];
                name: string;
            };
            /** @description What is odd about the code though it was found, in words. */
            warnings: string[];
        };
        TraceCode: {
            value: string;
            scheme: components["schemas"]["CodeScheme"];
        };
        /** @description An organisation, or a person by role alone. */
        TraceParty: {
            name: string;
            /** @enum {string} */
            role: "farm" | "vet" | "haulier" | "slaughterhouse" | "cutting_plant" | "wholesaler" | "retailer" | "regulator";
            premisesId?: components["schemas"]["Id"];
        };
        /**
         * @description 国标 warning levels, red the highest.
         * @enum {string}
         */
        Severity: "red" | "orange" | "yellow" | "blue";
        TraceVerdict: {
            /**
             * @description `safe`: every stage and paper is there and nothing speaks against it. `watch`: something does not fit. `recalled`: must not be eaten or sold. `unknown`: too little is on record to say.
             * @enum {string}
             */
            state: "safe" | "watch" | "recalled" | "unknown";
            since?: components["schemas"]["Time"];
            /** @description Who says so. */
            by?: string;
            reasons: {
                code: string;
                severity?: components["schemas"]["Severity"];
                text: string;
            }[];
            /** @description What a shopper should do now. */
            advice?: string;
        };
        /**
         * @description 养殖、检疫、调运、屠宰、分割、批发、零售、召回.
         * @enum {string}
         */
        TraceStage: "farming" | "quarantine" | "transport" | "slaughter" | "cutting" | "wholesale" | "retail" | "recall";
        /** @enum {string} */
        CertificateType: "food_business_licence" | "food_production_licence" | "quarantine_animal" | "quarantine_product" | "meat_inspection" | "asf_test" | "conformity" | "vehicle_filing" | "farm_filing" | "agreement" | "other";
        /** @description A paper. Whoever it names as a person is left out. */
        Certificate: {
            id: components["schemas"]["Id"];
            type: components["schemas"]["CertificateType"];
            /** @description What it is called, in the language asked for. */
            name: string;
            number?: string;
            issuer?: string;
            /** Format: date */
            issuedAt?: string;
            /**
             * Format: date
             * @description The last day on which it is valid.
             */
            validTo?: string;
            /**
             * @description Worked out from its dates and whether it was revoked; `expiring` is a standing licence within 30 days of its end, `unverified` a licence whose own number does not fit. As of today for a place, as of the day of use in a chain.
             * @enum {string}
             */
            status: "valid" | "expiring" | "expired" | "revoked" | "unverified";
            /** @description What it says, e.g. 阴性 or 合格. */
            result?: string;
        };
        /** @enum {string} */
        AnomalyKind: "missing_stage" | "missing_paper" | "expired_paper" | "time_reversed" | "quantity_imbalance" | "impossible_travel" | "reused_ear_tag" | "temperature";
        TraceAnomaly: {
            /** @description Unique within the item. */
            id: string;
            kind: components["schemas"]["AnomalyKind"];
            severity: components["schemas"]["Severity"];
            stage?: components["schemas"]["TraceStage"];
            eventId?: components["schemas"]["Id"];
            certificateId?: components["schemas"]["Id"];
            text: string;
        };
        TraceItem: {
            id: components["schemas"]["Id"];
            /** @description Its EPC or EPC class as a URI. */
            epc: string;
            codes: components["schemas"]["TraceCode"][];
            /** @enum {string} */
            kind: "animal" | "carcass_lot" | "cut_lot" | "retail_lot";
            product: string;
            quantity?: {
                value: number;
                /** @enum {string} */
                unit: "kg" | "head" | "piece";
            };
            holder?: components["schemas"]["TraceParty"];
            areaCode?: components["schemas"]["AreaCode"];
            areaName?: string;
            /**
             * @description As in CBV 2.0.
             * @enum {string}
             */
            disposition: "active" | "in_transit" | "in_progress" | "conformant" | "non_conformant" | "recalled" | "retail_sold" | "destroyed" | "disposed";
            verdict: components["schemas"]["TraceVerdict"];
            /** @description The stages that are on record, in their order. */
            stages: components["schemas"]["TraceStage"][];
            /** @description The papers of the chain in the order of their use, each as it stood on the day it was last used. */
            certificates: components["schemas"]["Certificate"][];
            anomalies: components["schemas"]["TraceAnomaly"][];
            asOf: components["schemas"]["Time"];
        };
        TraceEvent: {
            id: components["schemas"]["Id"];
            stage: components["schemas"]["TraceStage"];
            at: components["schemas"]["Time"];
            recordedAt: components["schemas"]["Time"];
            summary: string;
            place?: {
                name: string;
                areaCode?: components["schemas"]["AreaCode"];
                areaName?: string;
                premisesId?: components["schemas"]["Id"];
            };
            actor?: components["schemas"]["TraceParty"];
            certificateIds: components["schemas"]["Id"][];
            anomalyIds: string[];
            /** @description Temperatures on the way, oldest first, in degrees Celsius, with the range that is allowed. */
            readings?: {
                min: number;
                max: number;
                points: {
                    at: components["schemas"]["Time"];
                    value: number;
                }[];
            };
            correctedBy?: components["schemas"]["Id"];
            /** @description Why the event was declared wrong, as a sentence, where it was (errorDeclaration). */
            correction?: string;
            /** @description The EPCIS 2.0 event as it was captured. */
            epcis: {
                /** @enum {string} */
                type: "ObjectEvent" | "AggregationEvent" | "TransactionEvent" | "TransformationEvent" | "AssociationEvent";
                /** Format: date-time */
                eventTime: string;
            } & {
                [key: string]: unknown;
            };
        };
        TraceEventPage: {
            items: components["schemas"]["TraceEvent"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        PremisesType: "restaurant" | "shop" | "stall" | "market" | "canteen" | "farm" | "haulier" | "slaughterhouse" | "cutting_plant";
        Premises: {
            id: components["schemas"]["Id"];
            /** @description What its sign carries: `MC`, licence or credit code, two digits. */
            code: string;
            name: string;
            types: components["schemas"]["PremisesType"][];
            /** @description Who runs it; a person by kind only. */
            operator?: string;
            areaCode: components["schemas"]["AreaCode"];
            areaName: string;
            address?: string;
            /**
             * @description The grade shown at the door.
             * @enum {string}
             */
            grade?: "A" | "B" | "C";
            /** @enum {string} */
            risk?: "low" | "medium" | "high";
        };
        PremisesPage: {
            items: components["schemas"]["Premises"][];
            nextCursor: string | null;
        };
        PremisesDetail: components["schemas"]["Premises"] & {
            /** @description By office. */
            safetyOfficer?: string;
            /** Format: date */
            lastInspectedAt?: string;
            /** Format: date */
            lastSelfCheckAt?: string;
            certificates: components["schemas"]["Certificate"][];
            asOf: components["schemas"]["Time"];
        };
        /**
         * @description What it tells about; for ordering on a page.
         * @enum {string}
         */
        IndicatorGroup: "operations" | "results" | "reform" | "food_safety" | "industry" | "safety" | "targets";
        /** @example incident-completion-rate */
        IndicatorId: string;
        /**
         * @description Which way is good: `higher`, `lower`, `target` (as near to the target as can be), `zero` (should not happen at all), `none` (more is neither good nor bad, e.g. how much was reported).
         * @enum {string}
         */
        Polarity: "higher" | "lower" | "target" | "zero" | "none";
        IndicatorSource: {
            /**
             * @description Published by somebody; worked out from this platform's records; made up to show how it looks.
             * @enum {string}
             */
            kind: "published" | "computed" | "sample";
            name: string;
            /** @description When it was published. */
            date?: string;
        };
        Threshold: {
            /** @enum {string} */
            op: "lt" | "le" | "gt" | "ge";
            value: number;
            severity: components["schemas"]["Severity"];
            label: string;
        };
        Indicator: {
            id: components["schemas"]["IndicatorId"];
            name: string;
            /** @description What is counted, and how, in one or two sentences. */
            definition: string;
            group: components["schemas"]["IndicatorGroup"];
            /**
             * @description How it is meant to be read: one figure; a share with its `parts`; two or more figures side by side (`parts`, the first of which is the value); occurrences, and the days without one (`streak`); a plan with a `target`.
             * @enum {string}
             */
            kind: "value" | "rate" | "pair" | "zero" | "target";
            /**
             * @description The unit of `value`. `pp` is percentage points; `CNY` is yuan; durations are decimal numbers.
             * @enum {string}
             */
            unit: "count" | "percent" | "pp" | "permille" | "CNY" | "days" | "hours" | "minutes";
            /** @description The unit for people: 件, 家, %, 个百分点. May be empty. */
            unitLabel: string;
            /** @description How many are worth showing. */
            decimals: number;
            polarity: components["schemas"]["Polarity"];
            section?: components["schemas"]["Section"];
            source: components["schemas"]["IndicatorSource"];
            thresholds: components["schemas"]["Threshold"][];
            /** @description Whether it moves with the platform's own work; follow `indicators/{areaCode}`. */
            isLive: boolean;
            /** @description Whether there are figures for smaller areas. */
            hasAreas: boolean;
        };
        IndicatorPage: {
            items: components["schemas"]["Indicator"][];
            nextCursor: string | null;
        };
        /**
         * @description How the figure is meant: `exact` is as stated, without a qualifier (2.7 万 is 27,000); `ge` is "at least", as 余 and 多 say it; `gt` "more than".
         * @enum {string}
         */
        Qualifier: "exact" | "approx" | "ge" | "gt" | "le" | "provisional";
        Figure: {
            /** @description In the unit of the indicator; null where there is none. */
            value: number | null;
            /**
             * @description Why there is no value: it rests on too few cases to be shown; nothing was counted; it was not published, or only its change was.
             * @enum {string}
             */
            absent?: "suppressed" | "no_data" | "not_published";
            qualifier: components["schemas"]["Qualifier"];
        };
        IndicatorPeriod: {
            /** @enum {string} */
            type: "day" | "month" | "quarter" | "year" | "ytd" | "rolling_year" | "snapshot";
            /**
             * Format: date
             * @description First local day, included.
             */
            start?: string;
            /**
             * Format: date
             * @description Last local day, included.
             */
            end?: string;
            label: string;
        };
        /** @description A figure that the value is made of, or that stands beside it. */
        FigurePart: {
            key: string;
            label: string;
            value: number | null;
            unitLabel: string;
            qualifier?: components["schemas"]["Qualifier"];
        };
        Comparison: {
            /**
             * @description 环比, 同比, or before a change was made.
             * @enum {string}
             */
            basis: "previous" | "last_year" | "before";
            /** @description What is compared with what. */
            label: string;
            /** @description The figure compared with. */
            value?: number | null;
            /** @description The figure that is compared, where it is not the value itself, e.g. that of the last 30 days. */
            current?: number;
            /** @description Absolute, in the unit of the indicator; percentage points where that is percent. */
            change: number | null;
            /** @description Relative; null where the figure compared with is zero or unknown. */
            changePercent: number | null;
            qualifier: components["schemas"]["Qualifier"];
        };
        Target: {
            /** @enum {string} */
            op: "ge" | "gt" | "le" | "eq";
            value: number;
            /** Format: date */
            startsAt?: string;
            /** Format: date */
            dueAt?: string;
            /**
             * @description `open` where nothing is known yet of the way there.
             * @enum {string}
             */
            state: "met" | "on_pace" | "behind" | "missed" | "open";
            /** @description Share of the target reached; 1 is all of it. */
            progress?: number;
            /** @description Share of the time that has passed. */
            elapsed?: number;
            /** @description Where the target stands written. */
            source: string;
        };
        /** @description Days without an occurrence. */
        Streak: {
            days: number;
            /** Format: date */
            since: string;
            /**
             * Format: date
             * @description The last occurrence; null where none is on record.
             */
            lastAt?: string | null;
        };
        /** @description One time of a series. */
        SeriesPoint: {
            /** @description A local year, month or day. */
            at: string;
            value: number | null;
        };
        IndicatorReading: components["schemas"]["Figure"] & {
            indicator: components["schemas"]["Indicator"];
            areaCode: components["schemas"]["AreaCode"];
            areaName: string;
            period: components["schemas"]["IndicatorPeriod"];
            asOf: components["schemas"]["Time"];
            /**
             * @description How much of `asOf` is known, where it is not the second. Published figures have a day or a month.
             * @enum {string}
             */
            asOfPrecision?: "day" | "month";
            /** @description What the value is out of, e.g. all townships. */
            total?: number;
            parts?: components["schemas"]["FigurePart"][];
            comparisons: components["schemas"]["Comparison"][];
            target?: components["schemas"]["Target"];
            rank?: {
                position: number;
                of?: number;
                /** @description Among whom, e.g. 全市. */
                scope?: string;
            };
            streak?: components["schemas"]["Streak"];
            /** @description The gravest threshold that the value has crossed. */
            alert?: {
                severity: components["schemas"]["Severity"];
                label: string;
            };
            /** @description What a reader should know about this figure. */
            note?: string;
            /** @description At most 24 points, oldest first. What they are, if not the value itself at earlier times, says `seriesLabel`. */
            series: components["schemas"]["SeriesPoint"][];
            /** @description What each point counts, e.g. 每月上报. */
            seriesLabel?: string;
        };
        IndicatorReadings: {
            items: components["schemas"]["IndicatorReading"][];
            missing: components["schemas"]["IndicatorId"][];
        };
        IndicatorSeries: {
            indicatorId: components["schemas"]["IndicatorId"];
            areaCode: components["schemas"]["AreaCode"];
            /** @enum {string} */
            step: "day" | "month";
            points: components["schemas"]["SeriesPoint"][];
        };
        AreaFigure: components["schemas"]["Figure"] & {
            areaCode: components["schemas"]["AreaCode"];
            areaName: string;
            parts?: components["schemas"]["FigurePart"][];
            hasAreas: boolean;
        };
        IndicatorAreas: {
            indicatorId: components["schemas"]["IndicatorId"];
            areaCode: components["schemas"]["AreaCode"];
            /** @description From the city down to the area itself. */
            path: components["schemas"]["AreaStep"][];
            asOf: components["schemas"]["Time"];
            items: components["schemas"]["AreaFigure"][];
        };
        /** @example tasks */
        Topic: string;
        /** @description What changed, as this caller may see it. */
        LiveData: {
            /** @description What happened, as in the timeline. */
            command?: string;
            incident?: components["schemas"]["Incident"];
            task?: components["schemas"]["Task"];
            /** @description Which indicators of the area have to be read again. */
            indicators?: components["schemas"]["IndicatorId"][];
        };
        /** @description A CloudEvents 1.0 envelope. `indicator.changed` follows from another entry of the log: its source is `/api/v1/indicators` and its id the position before that entry, so that resuming after it loses nothing. */
        LiveEvent: {
            /** @constant */
            specversion: "1.0";
            id: components["schemas"]["LogPosition"];
            /** Format: uri-reference */
            source: string;
            /** @enum {string} */
            type: "opened" | "incident.reported" | "incident.changed" | "task.created" | "task.changed" | "indicator.changed";
            /** @description The id of the incident or task; of figures, the area they were followed for. */
            subject?: string;
            time: components["schemas"]["Time"];
            /** @constant */
            datacontenttype: "application/json";
            data: components["schemas"]["LiveData"];
        };
        /** @enum {string} */
        Role: "grid_worker" | "township_dispatcher" | "district_dispatcher" | "supervisor" | "auditor";
        /** @enum {string} */
        Scope: "areas:read" | "categories:read" | "incidents:report" | "incidents:read" | "incidents:write" | "tasks:read" | "tasks:write" | "trace:read" | "indicators:read";
        Session: {
            /** @enum {string} */
            kind: "publishable" | "guest" | "secret";
            roles: components["schemas"]["Role"][];
            areas: components["schemas"]["AreaCode"][];
            scopes: components["schemas"]["Scope"][];
            /** @description Role and office, for display. */
            label?: string;
            expiresAt?: components["schemas"]["Time"];
        };
        GuestTokenInput: {
            /** @description The site's own stable id of the person; no name, no phone number. */
            sub: string;
            /** @description Role and office, e.g. 昌元街道网格员. Shown to colleagues. */
            label?: string;
            roles: components["schemas"]["Role"][];
            areas: components["schemas"]["AreaCode"][];
            /** @description Only this origin may use it. */
            origin?: string;
            /** @default 600 */
            ttlSeconds?: number;
        };
        GuestToken: {
            token: string;
            expiresAt: components["schemas"]["Time"];
        };
        PublishableKey: {
            id: components["schemas"]["Id"];
            key: string;
            label: string;
            origins: string[];
            areas: components["schemas"]["AreaCode"][];
            scopes: components["schemas"]["Scope"][];
            createdAt: components["schemas"]["Time"];
        };
        PublishableKeyPage: {
            items: components["schemas"]["PublishableKey"][];
            nextCursor: string | null;
        };
        PublishableKeyInput: {
            label: string;
            origins: string[];
            areas?: components["schemas"]["AreaCode"][];
        };
    };
    responses: {
        /** @description The request is malformed; `errors` names each field. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "请求有误",
                 *       "status": 400,
                 *       "code": "invalid_request",
                 *       "detail": "有 1 处需要修改。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000001",
                 *       "errors": [
                 *         {
                 *           "pointer": "/body/location/areaCode",
                 *           "code": "pattern",
                 *           "message": "区域代码应为 6、9 或 12 位数字。"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No credential, or one that is unknown, expired or not valid from this origin. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "需要登录",
                 *       "status": 401,
                 *       "code": "token_expired",
                 *       "detail": "登录已过期，请重新登录。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000002"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller is known, and may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "没有权限",
                 *       "status": 403,
                 *       "code": "forbidden",
                 *       "detail": "您的身份不能查看任务。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000003"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The platform failed; the same request may be sent again. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "平台出错了",
                 *       "status": 500,
                 *       "code": "internal",
                 *       "detail": "平台出错了，请稍后再试；已提交成功的内容不会丢失。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000009"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than this operation takes. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "内容过大",
                 *       "status": 413,
                 *       "code": "too_large",
                 *       "detail": "照片不能超过 10 MB。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000006"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The content is of a kind this operation does not take. */
        UnsupportedMedia: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "不支持的格式",
                 *       "status": 415,
                 *       "code": "unsupported_media_type",
                 *       "detail": "只支持 JPEG、PNG、WebP 图片。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000007"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or not for this caller. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "没有找到",
                 *       "status": 404,
                 *       "code": "not_found",
                 *       "detail": "没有找到这项内容，可能已被移走，请返回刷新。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000004"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A request with the same idempotency key is still being worked on. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "请求正在处理",
                 *       "status": 409,
                 *       "code": "idempotency_in_progress",
                 *       "detail": "同一请求正在处理，请稍候。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000005"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Well-formed, and against a rule; `code` and `errors` say which. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "无法办理",
                 *       "status": 422,
                 *       "code": "unknown_category",
                 *       "detail": "没有这个事件分类，请重新选择。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000008",
                 *       "errors": [
                 *         {
                 *           "pointer": "/body/categoryCode",
                 *           "code": "unknown",
                 *           "message": "没有这个事件分类，请重新选择。"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Where the report stands now; a repeated request is answered with where it stands by then. */
        FollowedUp: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                 *       "no": "SJ500153261123000429",
                 *       "categoryCode": "2101",
                 *       "categoryName": "井盖破损或缺失",
                 *       "areaName": "荣昌区昌元街道玉屏社区",
                 *       "state": "in_progress",
                 *       "slaState": "overdue",
                 *       "reportedAt": "2026-11-23T09:30:00+08:00",
                 *       "updatedAt": "2026-11-23T16:05:00+08:00",
                 *       "dueAt": "2026-11-23T15:30:00+08:00",
                 *       "timeline": [
                 *         {
                 *           "id": "9301",
                 *           "at": "2026-11-23T09:30:00+08:00",
                 *           "type": "reported",
                 *           "toState": "submitted"
                 *         },
                 *         {
                 *           "id": "9302",
                 *           "at": "2026-11-23T09:30:00+08:00",
                 *           "type": "dispatched",
                 *           "actor": "昌元街道基层治理指挥中心",
                 *           "toState": "dispatched"
                 *         },
                 *         {
                 *           "id": "9310",
                 *           "at": "2026-11-23T10:10:00+08:00",
                 *           "type": "started",
                 *           "actor": "昌元街道网格员",
                 *           "toState": "in_progress"
                 *         },
                 *         {
                 *           "id": "9331",
                 *           "at": "2026-11-23T16:05:00+08:00",
                 *           "type": "urged",
                 *           "toState": "in_progress"
                 *         }
                 *       ],
                 *       "notes": [],
                 *       "attachments": [],
                 *       "actions": [
                 *         "supply",
                 *         "withdraw"
                 *       ],
                 *       "urgedAt": "2026-11-23T16:05:00+08:00",
                 *       "urgeAgainAt": "2026-11-23T17:05:00+08:00",
                 *       "delay": {
                 *         "reason": "escalated"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TrackedIncident"];
            };
        };
        /** @description Not possible as the report stands now, and why; or the same key is still in progress. */
        NotPossibleNow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "现在不能这样做",
                 *       "status": 409,
                 *       "code": "not_possible_now",
                 *       "detail": "刚刚催办过，17:05 以后可以再催。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000012"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Another version of tus than the one spoken here. */
        TusVersion: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "协议版本不符",
                 *       "status": 412,
                 *       "code": "tus_version",
                 *       "detail": "这里使用 tus 1.0.0，请在 Tus-Resumable 中写明。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000020"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The upload was not finished in time; begin anew. */
        UploadGone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "上传已过期",
                 *       "status": 410,
                 *       "code": "upload_expired",
                 *       "detail": "这次上传超过一天没有完成，请重新上传。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000023"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The task is not in a state for this, or somebody was faster, or the same key is in progress. */
        TaskConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "已被领取",
                 *       "status": 409,
                 *       "code": "already_claimed",
                 *       "detail": "这项任务刚刚由昌州街道网格员领取，请办理其他任务。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000010",
                 *       "assignee": {
                 *         "label": "昌州街道网格员",
                 *         "me": false
                 *       },
                 *       "rev": 3
                 *     }
                 */
                "application/problem+json": components["schemas"]["TaskConflictProblem"];
            };
        };
        /** @description The task has changed since `If-Match`; `current` is what it is now. */
        TaskStale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "内容已更新",
                 *       "status": 412,
                 *       "code": "stale",
                 *       "detail": "这项任务刚刚有变化，请看过再办。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000011",
                 *       "current": {
                 *         "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                 *         "no": "RW500153261123000429",
                 *         "rev": 3,
                 *         "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                 *         "incidentNo": "SJ500153261123000429",
                 *         "kind": "handle",
                 *         "title": "井盖破损或缺失",
                 *         "categoryCode": "2101",
                 *         "areaCode": "500153001001",
                 *         "areaName": "荣昌区昌元街道玉屏社区",
                 *         "level": "township",
                 *         "section": "public_service",
                 *         "priority": "normal",
                 *         "state": "claimed",
                 *         "slaState": "on_track",
                 *         "dueAt": "2026-11-23T15:30:00+08:00",
                 *         "assignee": {
                 *           "label": "昌元街道网格员",
                 *           "me": true
                 *         },
                 *         "address": "昌龙大道 128 号门前人行道",
                 *         "createdAt": "2026-11-23T09:30:00+08:00",
                 *         "updatedAt": "2026-11-23T09:41:00+08:00",
                 *         "actions": [
                 *           "start",
                 *           "release",
                 *           "return",
                 *           "transfer",
                 *           "escalate"
                 *         ],
                 *         "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                 *         "evidence": {
                 *           "photosMin": 0
                 *         },
                 *         "attachments": []
                 *       }
                 *     }
                 */
                "application/problem+json": components["schemas"]["TaskStaleProblem"];
            };
        };
        /** @description Against a rule of responsibility; `rule` names it, `suggested` says what would do. */
        TaskRule: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "不能这样流转",
                 *       "status": 422,
                 *       "code": "rule_violation",
                 *       "detail": "只能转给同一级的区域。",
                 *       "requestId": "01KAQ3N8V2REQ000000000000012",
                 *       "rule": "same_level",
                 *       "suggested": {
                 *         "level": "township"
                 *       }
                 *     }
                 */
                "application/problem+json": components["schemas"]["TaskRuleProblem"];
            };
        };
    };
    parameters: {
        /**
         * @description How many items a page holds.
         * @example 20
         */
        Limit: number;
        /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
        Cursor: string;
        /**
         * @description Only what lies in this area, by prefix.
         * @example 500153
         */
        AreaCode: components["schemas"]["AreaCode"];
        /** @description Whether to count all items that match. */
        Total: boolean;
        /**
         * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
         * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
         */
        IdempotencyKey: string;
        /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
        Id: components["schemas"]["Id"];
        /**
         * @description The version of the protocol; another one answers 412.
         * @example 1.0.0
         */
        TusResumable: "1.0.0";
        /**
         * @description `mine`: held by me; `claimable`: offered and mine to take; `open`: everything not done; `check`: completed and waiting to be verified; `done`: completed or verified.
         * @example open
         */
        Queue: "mine" | "claimable" | "open" | "check" | "done";
        /**
         * @description The `ETag` of the representation the caller saw; a newer one on the server answers 412.
         * @example "3"
         */
        IfMatch: string;
        /** @example incident-completion-rate */
        IndicatorId: components["schemas"]["IndicatorId"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The revision of the resource, quoted; send it back as `If-Match`.
         * @example "4"
         */
        ETag: string;
        /**
         * @description The version of the protocol.
         * @example 1.0.0
         */
        TusResumable: "1.0.0";
        /**
         * @description Where it goes on; its last part is the id.
         * @example /api/v1/uploads/01KAQ3MZ00ATTACHMENT000002
         */
        UploadLocation: string;
        /**
         * @description When what has arrived is deleted unless it is finished by then.
         * @example Tue, 24 Nov 2026 01:30:00 GMT
         */
        UploadExpires: string;
        /**
         * @description How many bytes have arrived.
         * @example 262144
         */
        UploadOffset: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAreas: {
        parameters: {
            query?: {
                /**
                 * @description Only the direct children of this area.
                 * @example 500153
                 */
                parent?: components["schemas"]["AreaCode"];
                /** @description All areas below this one, however deep. A district's townships and communities take a page or a few of 200: enough to keep, and to search without asking again. */
                within?: components["schemas"]["AreaCode"];
                level?: components["schemas"]["AreaLevel"];
                /** @description Part of a name, of its pinyin, or the initials of its pinyin, e.g. `昌元`, `changyuan`, `cyjd`. */
                q?: string;
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The areas, by code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "500153001",
                     *           "name": "昌元街道",
                     *           "pinyin": "changyuan jiedao",
                     *           "level": "township",
                     *           "kind": "statutory",
                     *           "parent": "500153",
                     *           "childCount": 10
                     *         },
                     *         {
                     *           "code": "500153002",
                     *           "name": "昌州街道",
                     *           "pinyin": "changzhou jiedao",
                     *           "level": "township",
                     *           "kind": "statutory",
                     *           "parent": "500153",
                     *           "childCount": 12
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AreaPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    locateArea: {
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
                 *       "point": {
                 *         "lng": 105.5943,
                 *         "lat": 29.4052,
                 *         "crs": "WGS84"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LocateInput"];
            };
        };
        responses: {
            /** @description The smallest area that is known to hold the position, and the grid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "area": {
                     *         "code": "500153001001",
                     *         "name": "玉屏社区居民委员会",
                     *         "pinyin": "yuping shequ",
                     *         "level": "community",
                     *         "kind": "statutory",
                     *         "parent": "500153001",
                     *         "childCount": 0,
                     *         "path": [
                     *           {
                     *             "code": "50",
                     *             "name": "重庆市",
                     *             "level": "city"
                     *           },
                     *           {
                     *             "code": "500153",
                     *             "name": "荣昌区",
                     *             "level": "district"
                     *           },
                     *           {
                     *             "code": "500153001",
                     *             "name": "昌元街道",
                     *             "level": "township"
                     *           },
                     *           {
                     *             "code": "500153001001",
                     *             "name": "玉屏社区居民委员会",
                     *             "level": "community"
                     *           }
                     *         ]
                     *       },
                     *       "grid": {
                     *         "code": "500153001001-001",
                     *         "name": "第一网格"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["LocatedArea"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            500: components["responses"]["ServerError"];
        };
    };
    getArea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 500153001 */
                code: components["schemas"]["AreaCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The area. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "500153001",
                     *       "name": "昌元街道",
                     *       "pinyin": "changyuan jiedao",
                     *       "level": "township",
                     *       "kind": "statutory",
                     *       "parent": "500153",
                     *       "childCount": 10,
                     *       "path": [
                     *         {
                     *           "code": "50",
                     *           "name": "重庆市",
                     *           "level": "city"
                     *         },
                     *         {
                     *           "code": "500153",
                     *           "name": "荣昌区",
                     *           "level": "district"
                     *         },
                     *         {
                     *           "code": "500153001",
                     *           "name": "昌元街道",
                     *           "level": "township"
                     *         }
                     *       ],
                     *       "bounds": {
                     *         "west": 105.56,
                     *         "south": 29.37,
                     *         "east": 105.63,
                     *         "north": 29.44
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AreaDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listCategories: {
        parameters: {
            query?: {
                /** @description Only the categories of this group. */
                parent?: components["schemas"]["CategoryCode"];
                /** @description A word from its name, synonyms or pinyin, e.g. `井盖` or `jinggai`. */
                q?: string;
                /** @description How many items a page holds. */
                limit?: number;
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories in their order of display. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "21",
                     *           "name": "公用设施",
                     *           "kind": "component",
                     *           "keywords": [],
                     *           "section": "public_service",
                     *           "level": "township",
                     *           "ownerRule": "owner_first",
                     *           "anonymousAllowed": true,
                     *           "check": "auto",
                     *           "sla": []
                     *         },
                     *         {
                     *           "code": "2101",
                     *           "name": "井盖破损或缺失",
                     *           "parent": "21",
                     *           "kind": "component",
                     *           "keywords": [
                     *             "井盖",
                     *             "窨井",
                     *             "阴井盖",
                     *             "下水道盖"
                     *           ],
                     *           "pinyin": "jinggai posun",
                     *           "hint": "说清是什么井盖、在车道还是人行道。",
                     *           "section": "public_service",
                     *           "level": "township",
                     *           "ownerRule": "owner_first",
                     *           "anonymousAllowed": true,
                     *           "duplicateRadiusM": 100,
                     *           "duplicateWindowH": 168,
                     *           "check": "auto",
                     *           "sla": [
                     *             {
                     *               "stage": "dispatch",
                     *               "amount": 2,
                     *               "unit": "h",
                     *               "calendarId": "cn-cq"
                     *             },
                     *             {
                     *               "stage": "handle",
                     *               "amount": 4,
                     *               "unit": "wh",
                     *               "calendarId": "cn-cq",
                     *               "warnBefore": 1
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2101 */
                code: components["schemas"]["CategoryCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The category. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "2101",
                     *       "name": "井盖破损或缺失",
                     *       "parent": "21",
                     *       "kind": "component",
                     *       "keywords": [
                     *         "井盖",
                     *         "窨井",
                     *         "阴井盖",
                     *         "下水道盖"
                     *       ],
                     *       "pinyin": "jinggai posun",
                     *       "section": "public_service",
                     *       "level": "township",
                     *       "ownerRule": "owner_first",
                     *       "anonymousAllowed": true,
                     *       "check": "auto",
                     *       "questions": {
                     *         "type": "object",
                     *         "properties": {
                     *           "cover": {
                     *             "type": "string",
                     *             "title": "是什么井盖？",
                     *             "titleEn": "What kind of cover is it?",
                     *             "oneOf": [
                     *               {
                     *                 "const": "sewage",
                     *                 "title": "污水",
                     *                 "titleEn": "Sewage"
                     *               },
                     *               {
                     *                 "const": "water",
                     *                 "title": "自来水",
                     *                 "titleEn": "Water"
                     *               },
                     *               {
                     *                 "const": "unknown",
                     *                 "title": "看不出",
                     *                 "titleEn": "Cannot tell"
                     *               }
                     *             ]
                     *           },
                     *           "hurt": {
                     *             "type": "boolean",
                     *             "title": "有人受伤吗？",
                     *             "titleEn": "Is anybody hurt?"
                     *           }
                     *         },
                     *         "allOf": [
                     *           {
                     *             "if": {
                     *               "properties": {
                     *                 "hurt": {
                     *                   "const": true
                     *                 }
                     *               },
                     *               "required": [
                     *                 "hurt"
                     *               ]
                     *             },
                     *             "then": {
                     *               "properties": {
                     *                 "hurtHow": {
                     *                   "type": "string",
                     *                   "title": "伤得怎样？",
                     *                   "titleEn": "How badly?",
                     *                   "maxLength": 100
                     *                 }
                     *               }
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "sla": [
                     *         {
                     *           "stage": "handle",
                     *           "amount": 4,
                     *           "unit": "wh",
                     *           "calendarId": "cn-cq",
                     *           "warnBefore": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    getAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 5001530101000001 */
                code: components["schemas"]["AssetCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The facility. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "5001530101000001",
                     *       "type": "manhole",
                     *       "name": "污水井盖 0001 号",
                     *       "nameEn": "Sewage manhole cover 0001",
                     *       "categoryCodes": [
                     *         "2101"
                     *       ],
                     *       "location": {
                     *         "areaCode": "500153001001",
                     *         "address": "昌龙大道 128 号门前人行道",
                     *         "point": {
                     *           "lng": 105.5943,
                     *           "lat": 29.4052,
                     *           "crs": "WGS84",
                     *           "accuracyM": 5
                     *         }
                     *       },
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "owner": "荣昌区排水管护单位"
                     *     }
                     */
                    "application/json": components["schemas"]["Asset"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /**
                 * @description Only what lies in this area, by prefix.
                 * @example 500153
                 */
                areaCode?: components["parameters"]["AreaCode"];
                /**
                 * @description Only incidents in one of these states, comma-separated.
                 * @example [
                 *       "dispatched",
                 *       "in_progress"
                 *     ]
                 */
                state?: components["schemas"]["IncidentState"][];
                /** @description A category, or a group with all its categories. */
                categoryCode?: components["schemas"]["CategoryCode"];
                reportedFrom?: components["schemas"]["Time"];
                /** @description Exclusive. */
                reportedTo?: components["schemas"]["Time"];
                sort?: "reportedAt" | "-reportedAt";
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Whether to count all items that match. */
                total?: components["parameters"]["Total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of incidents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *           "no": "SJ500153261123000429",
                     *           "rev": 3,
                     *           "categoryCode": "2101",
                     *           "categoryName": "井盖破损或缺失",
                     *           "areaCode": "500153001001",
                     *           "areaName": "荣昌区昌元街道玉屏社区",
                     *           "channel": "public",
                     *           "section": "public_service",
                     *           "level": "township",
                     *           "priority": "normal",
                     *           "state": "in_progress",
                     *           "slaState": "on_track",
                     *           "reportedAt": "2026-11-23T09:30:00+08:00",
                     *           "updatedAt": "2026-11-23T09:52:10+08:00",
                     *           "dueAt": "2026-11-23T15:30:00+08:00",
                     *           "tasks": {
                     *             "total": 1,
                     *             "done": 0
                     *           },
                     *           "actions": []
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    reportIncident: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
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
                 *       "categoryCode": "2101",
                 *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                 *       "location": {
                 *         "areaCode": "500153001001",
                 *         "address": "昌龙大道 128 号门前人行道",
                 *         "landmark": "公交站旁",
                 *         "point": {
                 *           "lng": 105.5943,
                 *           "lat": 29.4052,
                 *           "crs": "WGS84",
                 *           "accuracyM": 18
                 *         }
                 *       },
                 *       "answers": {
                 *         "cover": "sewage",
                 *         "hurt": false
                 *       },
                 *       "assetCode": "5001530101000001",
                 *       "attachmentIds": []
                 *     }
                 */
                "application/json": components["schemas"]["IncidentInput"];
            };
        };
        responses: {
            /** @description Recorded. From now on nothing is lost. */
            201: {
                headers: {
                    /** @description The incident. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "no": "SJ500153261123000429",
                     *       "queryCode": "K7M3QX",
                     *       "categoryName": "井盖破损或缺失",
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "state": "dispatched",
                     *       "reportedAt": "2026-11-23T09:30:00+08:00",
                     *       "dueAt": "2026-11-23T15:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["IncidentReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    trackIncident: {
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
                 *       "no": "SJ500153261123000429",
                 *       "queryCode": "K7M3QX"
                 *     }
                 */
                "application/json": components["schemas"]["TrackingInput"];
            };
        };
        responses: {
            /** @description Where the report stands, with nothing personal in it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "no": "SJ500153261123000429",
                     *       "categoryCode": "2101",
                     *       "categoryName": "井盖破损或缺失",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "state": "closed",
                     *       "slaState": "met",
                     *       "reportedAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T11:20:00+08:00",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "closedAt": "2026-11-23T11:20:00+08:00",
                     *       "timeline": [
                     *         {
                     *           "id": "9301",
                     *           "at": "2026-11-23T09:30:00+08:00",
                     *           "type": "reported",
                     *           "toState": "submitted"
                     *         },
                     *         {
                     *           "id": "9302",
                     *           "at": "2026-11-23T09:30:00+08:00",
                     *           "type": "dispatched",
                     *           "actor": "昌元街道基层治理指挥中心",
                     *           "toState": "dispatched"
                     *         },
                     *         {
                     *           "id": "9320",
                     *           "at": "2026-11-23T11:20:00+08:00",
                     *           "type": "closed",
                     *           "note": "已更换井盖。",
                     *           "toState": "closed"
                     *         }
                     *       ],
                     *       "notes": [],
                     *       "attachments": [],
                     *       "actions": [
                     *         "reopen",
                     *         "rate"
                     *       ],
                     *       "reopenUntil": "2026-12-08T11:20:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["TrackedIncident"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            500: components["responses"]["ServerError"];
        };
    };
    findSimilarIncidents: {
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
                 *       "categoryCode": "2101",
                 *       "location": {
                 *         "areaCode": "500153001001",
                 *         "point": {
                 *           "lng": 105.5943,
                 *           "lat": 29.4052,
                 *           "crs": "WGS84",
                 *           "accuracyM": 18
                 *         }
                 *       },
                 *       "description": "人行道井盖坏了，差点踩空。"
                 *     }
                 */
                "application/json": components["schemas"]["SimilarQuery"];
            };
        };
        responses: {
            /** @description At most five, the likeliest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *           "categoryName": "井盖破损或缺失",
                     *           "areaName": "荣昌区昌元街道玉屏社区",
                     *           "distanceM": 40,
                     *           "state": "in_progress",
                     *           "reportedAt": "2026-11-23T09:30:00+08:00",
                     *           "dueAt": "2026-11-23T15:30:00+08:00",
                     *           "followers": 3,
                     *           "note": "已联系权属单位，备件今天送到。",
                     *           "resultPhotos": []
                     *         },
                     *         {
                     *           "id": "01KAQ3N8V2E6M4T7R9YBXCDFGJ",
                     *           "categoryName": "井盖破损或缺失",
                     *           "areaName": "荣昌区昌元街道",
                     *           "state": "closed",
                     *           "reportedAt": "2026-11-20T08:12:00+08:00",
                     *           "closedAt": "2026-11-20T16:40:00+08:00",
                     *           "followers": 0,
                     *           "resultPhotos": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SimilarIncidents"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    supplyIncident: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
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
                 *       "no": "SJ500153261123000429",
                 *       "queryCode": "K7M3QX",
                 *       "text": "井盖在公交站牌正前方，旁边有一辆共享单车。",
                 *       "attachmentIds": []
                 *     }
                 */
                "application/json": components["schemas"]["SupplyInput"];
            };
        };
        responses: {
            200: components["responses"]["FollowedUp"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossibleNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    withdrawIncident: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
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
                 *       "no": "SJ500153261123000429",
                 *       "queryCode": "K7M3QX",
                 *       "reason": "已经有人修好了。"
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawInput"];
            };
        };
        responses: {
            200: components["responses"]["FollowedUp"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossibleNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    urgeIncident: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
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
                 *       "no": "SJ500153261123000429",
                 *       "queryCode": "K7M3QX"
                 *     }
                 */
                "application/json": components["schemas"]["TrackingInput"];
            };
        };
        responses: {
            200: components["responses"]["FollowedUp"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossibleNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    reopenIncident: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
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
                 *       "no": "SJ500153261123000429",
                 *       "queryCode": "K7M3QX",
                 *       "reason": "新井盖又松了，车一压就响。",
                 *       "attachmentIds": []
                 *     }
                 */
                "application/json": components["schemas"]["ReopenInput"];
            };
        };
        responses: {
            200: components["responses"]["FollowedUp"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossibleNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    rateIncident: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
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
                 *       "no": "SJ500153261123000429",
                 *       "queryCode": "K7M3QX",
                 *       "stars": 5,
                 *       "comment": "来得很快。"
                 *     }
                 */
                "application/json": components["schemas"]["RateInput"];
            };
        };
        responses: {
            200: components["responses"]["FollowedUp"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotPossibleNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    getIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The incident, as much of it as the caller may see. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "no": "SJ500153261123000429",
                     *       "rev": 3,
                     *       "categoryCode": "2101",
                     *       "categoryName": "井盖破损或缺失",
                     *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                     *       "answers": [
                     *         {
                     *           "name": "cover",
                     *           "title": "是什么井盖？",
                     *           "value": "污水"
                     *         },
                     *         {
                     *           "name": "hurt",
                     *           "title": "有人受伤吗？",
                     *           "value": "否"
                     *         }
                     *       ],
                     *       "asset": {
                     *         "code": "5001530101000001",
                     *         "name": "污水井盖 0001 号"
                     *       },
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "location": {
                     *         "areaCode": "500153001001",
                     *         "address": "昌龙大道 128 号门前人行道",
                     *         "landmark": "公交站旁",
                     *         "point": {
                     *           "lng": 105.5943,
                     *           "lat": 29.4052,
                     *           "crs": "WGS84",
                     *           "accuracyM": 18
                     *         },
                     *         "gridCode": "500153001001-001",
                     *         "gridName": "第一网格"
                     *       },
                     *       "reporter": {
                     *         "mode": "anonymous"
                     *       },
                     *       "channel": "public",
                     *       "section": "public_service",
                     *       "level": "township",
                     *       "priority": "normal",
                     *       "state": "in_progress",
                     *       "slaState": "on_track",
                     *       "reportedAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T09:52:10+08:00",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "tasks": {
                     *         "total": 1,
                     *         "done": 0
                     *       },
                     *       "actions": [
                     *         "addNote"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    followIncident: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "靠公交站这边还有一个井盖也松了。"
                 *     }
                 */
                "application/json": components["schemas"]["FollowInput"];
            };
        };
        responses: {
            /** @description Counted. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "no": "SJ500153261123000429",
                     *       "queryCode": "W4T9HA",
                     *       "role": "follower",
                     *       "followers": 4,
                     *       "categoryName": "井盖破损或缺失",
                     *       "areaCode": "500153001",
                     *       "areaName": "荣昌区昌元街道",
                     *       "state": "in_progress",
                     *       "reportedAt": "2026-11-23T09:30:00+08:00",
                     *       "dueAt": "2026-11-23T15:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["IncidentReceipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    listIncidentTimeline: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries that the caller may see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "9301",
                     *           "at": "2026-11-23T09:30:00+08:00",
                     *           "type": "reported",
                     *           "toState": "submitted"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listIncidentNotes: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notes that the caller may see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAQ3N8V2N0TE00000000000A",
                     *           "at": "2026-11-23T10:05:00+08:00",
                     *           "actor": "昌元街道基层治理指挥中心",
                     *           "text": "已联系权属单位，备件今天送到。",
                     *           "visibility": "public"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    addIncidentNote: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "已联系权属单位，备件今天送到。",
                 *       "visibility": "public"
                 *     }
                 */
                "application/json": components["schemas"]["NoteInput"];
            };
        };
        responses: {
            /** @description The note. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8V2N0TE00000000000A",
                     *       "at": "2026-11-23T10:05:00+08:00",
                     *       "actor": "昌元街道基层治理指挥中心",
                     *       "text": "已联系权属单位，备件今天送到。",
                     *       "visibility": "public"
                     *     }
                     */
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    listIncidentAttachments: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photos that the caller may see. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["AttachmentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    uploadAttachment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AttachmentInput"];
            };
        };
        responses: {
            /** @description The photo as it is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3MZ00ATTACHMENT000001",
                     *       "kind": "photo",
                     *       "mime": "image/jpeg",
                     *       "bytes": 184302,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "width": 1600,
                     *       "height": 1200,
                     *       "url": "/api/v1/attachments/01KAQ3MZ00ATTACHMENT000001/content?expires=1795400000&signature=kq8H0m2vYF3sT1aZ",
                     *       "urlExpiresAt": "2026-11-23T10:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    createUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the protocol; another one answers 412.
                 * @example 1.0.0
                 */
                "Tus-Resumable": components["parameters"]["TusResumable"];
                /**
                 * @description How many bytes will come; 50 MB at most.
                 * @example 1843020
                 */
                "Upload-Length": number;
                /**
                 * @description Taken, as tus clients send it, and not kept.
                 * @example filename d29ybGQ=
                 */
                "Upload-Metadata"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can begin. */
            201: {
                headers: {
                    "Tus-Resumable": components["headers"]["TusResumable"];
                    Location: components["headers"]["UploadLocation"];
                    "Upload-Expires": components["headers"]["UploadExpires"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["TusVersion"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["ServerError"];
        };
    };
    cancelUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the protocol; another one answers 412.
                 * @example 1.0.0
                 */
                "Tus-Resumable": components["parameters"]["TusResumable"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    "Tus-Resumable": components["headers"]["TusResumable"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["UploadGone"];
            412: components["responses"]["TusVersion"];
            500: components["responses"]["ServerError"];
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the protocol; another one answers 412.
                 * @example 1.0.0
                 */
                "Tus-Resumable": components["parameters"]["TusResumable"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description So much is there; all of it when `Upload-Offset` is `Upload-Length`, and then the attachment is, too. */
            200: {
                headers: {
                    "Tus-Resumable": components["headers"]["TusResumable"];
                    "Upload-Offset": components["headers"]["UploadOffset"];
                    /**
                     * @description How many bytes there will be.
                     * @example 1843020
                     */
                    "Upload-Length"?: number;
                    "Upload-Expires": components["headers"]["UploadExpires"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["UploadGone"];
            412: components["responses"]["TusVersion"];
            500: components["responses"]["ServerError"];
        };
    };
    appendUpload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the protocol; another one answers 412.
                 * @example 1.0.0
                 */
                "Tus-Resumable": components["parameters"]["TusResumable"];
                /**
                 * @description How many bytes stand before these; as many as have arrived.
                 * @example 262144
                 */
                "Upload-Offset": number;
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": Blob;
            };
        };
        responses: {
            /** @description They are kept. */
            204: {
                headers: {
                    "Tus-Resumable": components["headers"]["TusResumable"];
                    "Upload-Offset": components["headers"]["UploadOffset"];
                    "Upload-Expires": components["headers"]["UploadExpires"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description Another number of bytes has arrived; `getUpload` says how many. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "续传位置不对",
                     *       "status": 409,
                     *       "code": "upload_offset",
                     *       "detail": "平台已收到 262144 字节，请从那里继续。",
                     *       "requestId": "01KAQ3N8V2REQ000000000000021"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            410: components["responses"]["UploadGone"];
            412: components["responses"]["TusVersion"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attachment as it is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3MZ00ATTACHMENT000002",
                     *       "kind": "video",
                     *       "mime": "video/mp4",
                     *       "bytes": 8184302,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "url": "/api/v1/attachments/01KAQ3MZ00ATTACHMENT000002/content?expires=1795400000&signature=kq8H0m2vYF3sT1aZ",
                     *       "urlExpiresAt": "2026-11-23T10:30:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteAttachment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["ServerError"];
        };
    };
    getAttachmentContent: {
        parameters: {
            query: {
                /**
                 * @description Seconds since 1970.
                 * @example 1795400000
                 */
                expires: number;
                /** @example kq8H0m2vYF3sT1aZ */
                signature: string;
            };
            header?: {
                /**
                 * @description One part; several at a time, and other units, give the whole.
                 * @example bytes=0-1023
                 */
                Range?: string;
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole of it. */
            200: {
                headers: {
                    /** @description Parts may be asked for. */
                    "Accept-Ranges"?: "bytes";
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": Blob;
                    "image/png": Blob;
                    "image/webp": Blob;
                    "video/mp4": Blob;
                    "video/webm": Blob;
                    "audio/mp4": Blob;
                    "audio/webm": Blob;
                    "audio/ogg": Blob;
                    "audio/mpeg": Blob;
                };
            };
            /** @description The part that was asked for. */
            206: {
                headers: {
                    /**
                     * @description Which part of how much.
                     * @example bytes 0-1023/8184302
                     */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": Blob;
                    "image/png": Blob;
                    "image/webp": Blob;
                    "video/mp4": Blob;
                    "video/webm": Blob;
                    "audio/mp4": Blob;
                    "audio/webm": Blob;
                    "audio/ogg": Blob;
                    "audio/mpeg": Blob;
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description There is no such part. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "没有这一段",
                     *       "status": 416,
                     *       "code": "no_such_range",
                     *       "detail": "文件共有 8184302 字节。",
                     *       "requestId": "01KAQ3N8V2REQ000000000000022"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /**
                 * @description Only what lies in this area, by prefix.
                 * @example 500153
                 */
                areaCode?: components["parameters"]["AreaCode"];
                /**
                 * @description `mine`: held by me; `claimable`: offered and mine to take; `open`: everything not done; `check`: completed and waiting to be verified; `done`: completed or verified.
                 * @example open
                 */
                queue?: components["parameters"]["Queue"];
                /** @description Only tasks in one of these states, comma-separated. */
                state?: components["schemas"]["TaskState"][];
                slaState?: components["schemas"]["SlaState"];
                level?: components["schemas"]["Level"];
                section?: components["schemas"]["Section"];
                /** @description A category, or a group with all its categories. */
                categoryCode?: components["schemas"]["CategoryCode"];
                incidentId?: components["schemas"]["Id"];
                /** @description Part of the title or address, or a whole task or incident number. */
                q?: string;
                /** @description Tasks without a due time come last. */
                sort?: "dueAt" | "-dueAt" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt";
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many to leave out from the start. Not together with `cursor`. */
                offset?: number;
                /** @description A position in the event log; tasks created after it are left out. */
                asOf?: components["schemas"]["LogPosition"];
                /** @description Whether to count all items that match. */
                total?: components["parameters"]["Total"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *           "no": "RW500153261123000429",
                     *           "rev": 1,
                     *           "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *           "incidentNo": "SJ500153261123000429",
                     *           "kind": "handle",
                     *           "title": "井盖破损或缺失",
                     *           "categoryCode": "2101",
                     *           "areaCode": "500153001001",
                     *           "areaName": "荣昌区昌元街道玉屏社区",
                     *           "level": "township",
                     *           "section": "public_service",
                     *           "priority": "normal",
                     *           "state": "offered",
                     *           "slaState": "on_track",
                     *           "dueAt": "2026-11-23T15:30:00+08:00",
                     *           "address": "昌龙大道 128 号门前人行道",
                     *           "createdAt": "2026-11-23T09:30:00+08:00",
                     *           "updatedAt": "2026-11-23T09:41:00+08:00",
                     *           "actions": [
                     *             "claim",
                     *             "transfer",
                     *             "escalate"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null,
                     *       "total": 1,
                     *       "asOf": "9302"
                     *     }
                     */
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    countTasks: {
        parameters: {
            query?: {
                /**
                 * @description Only what lies in this area, by prefix.
                 * @example 500153
                 */
                areaCode?: components["parameters"]["AreaCode"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many tasks each queue holds for this caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mine": 12,
                     *       "claimable": 37,
                     *       "open": 204,
                     *       "check": 6,
                     *       "done": 5240,
                     *       "overdue": 3
                     *     }
                     */
                    "application/json": components["schemas"]["TaskCounts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *       "no": "RW500153261123000429",
                     *       "rev": 2,
                     *       "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "incidentNo": "SJ500153261123000429",
                     *       "kind": "handle",
                     *       "title": "井盖破损或缺失",
                     *       "categoryCode": "2101",
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "level": "township",
                     *       "section": "public_service",
                     *       "priority": "normal",
                     *       "state": "claimed",
                     *       "slaState": "on_track",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "assignee": {
                     *         "label": "昌元街道网格员",
                     *         "me": true
                     *       },
                     *       "address": "昌龙大道 128 号门前人行道",
                     *       "createdAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T09:41:00+08:00",
                     *       "actions": [
                     *         "start",
                     *         "release",
                     *         "return",
                     *         "transfer",
                     *         "escalate"
                     *       ],
                     *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                     *       "evidence": {
                     *         "photosMin": 0
                     *       },
                     *       "attachments": []
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listTaskTimeline: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "9303",
                     *           "at": "2026-11-23T09:30:00+08:00",
                     *           "type": "created",
                     *           "toState": "offered"
                     *         },
                     *         {
                     *           "id": "9310",
                     *           "at": "2026-11-23T09:41:00+08:00",
                     *           "type": "claimed",
                     *           "actor": "昌元街道网格员",
                     *           "fromState": "offered",
                     *           "toState": "claimed"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    claimTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the representation the caller saw; a newer one on the server answers 412.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *       "no": "RW500153261123000429",
                     *       "rev": 2,
                     *       "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "incidentNo": "SJ500153261123000429",
                     *       "kind": "handle",
                     *       "title": "井盖破损或缺失",
                     *       "categoryCode": "2101",
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "level": "township",
                     *       "section": "public_service",
                     *       "priority": "normal",
                     *       "state": "claimed",
                     *       "slaState": "on_track",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "assignee": {
                     *         "label": "昌元街道网格员",
                     *         "me": true
                     *       },
                     *       "address": "昌龙大道 128 号门前人行道",
                     *       "createdAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T09:41:00+08:00",
                     *       "actions": [
                     *         "start",
                     *         "release",
                     *         "return",
                     *         "transfer",
                     *         "escalate"
                     *       ],
                     *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                     *       "evidence": {
                     *         "photosMin": 0
                     *       },
                     *       "attachments": []
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TaskConflict"];
            412: components["responses"]["TaskStale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["TaskRule"];
            500: components["responses"]["ServerError"];
        };
    };
    releaseTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the representation the caller saw; a newer one on the server answers 412.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *       "no": "RW500153261123000429",
                     *       "rev": 3,
                     *       "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "incidentNo": "SJ500153261123000429",
                     *       "kind": "handle",
                     *       "title": "井盖破损或缺失",
                     *       "categoryCode": "2101",
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "level": "township",
                     *       "section": "public_service",
                     *       "priority": "normal",
                     *       "state": "offered",
                     *       "slaState": "on_track",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "address": "昌龙大道 128 号门前人行道",
                     *       "createdAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T09:41:00+08:00",
                     *       "actions": [
                     *         "claim",
                     *         "transfer",
                     *         "escalate"
                     *       ],
                     *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                     *       "evidence": {
                     *         "photosMin": 0
                     *       },
                     *       "attachments": []
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TaskConflict"];
            412: components["responses"]["TaskStale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["TaskRule"];
            500: components["responses"]["ServerError"];
        };
    };
    startTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the representation the caller saw; a newer one on the server answers 412.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *       "no": "RW500153261123000429",
                     *       "rev": 3,
                     *       "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "incidentNo": "SJ500153261123000429",
                     *       "kind": "handle",
                     *       "title": "井盖破损或缺失",
                     *       "categoryCode": "2101",
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "level": "township",
                     *       "section": "public_service",
                     *       "priority": "normal",
                     *       "state": "started",
                     *       "slaState": "on_track",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "assignee": {
                     *         "label": "昌元街道网格员",
                     *         "me": true
                     *       },
                     *       "address": "昌龙大道 128 号门前人行道",
                     *       "createdAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T09:41:00+08:00",
                     *       "actions": [
                     *         "complete",
                     *         "return",
                     *         "transfer",
                     *         "escalate"
                     *       ],
                     *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                     *       "evidence": {
                     *         "photosMin": 0
                     *       },
                     *       "attachments": []
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TaskConflict"];
            412: components["responses"]["TaskStale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["TaskRule"];
            500: components["responses"]["ServerError"];
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the representation the caller saw; a newer one on the server answers 412.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "已更换井盖，现场恢复通行。",
                 *       "attachmentIds": []
                 *     }
                 */
                "application/json": components["schemas"]["TaskResult"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *       "no": "RW500153261123000429",
                     *       "rev": 4,
                     *       "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "incidentNo": "SJ500153261123000429",
                     *       "kind": "handle",
                     *       "title": "井盖破损或缺失",
                     *       "categoryCode": "2101",
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "level": "township",
                     *       "section": "public_service",
                     *       "priority": "normal",
                     *       "state": "verified",
                     *       "slaState": "met",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "assignee": {
                     *         "label": "昌元街道网格员",
                     *         "me": true
                     *       },
                     *       "address": "昌龙大道 128 号门前人行道",
                     *       "createdAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T09:41:00+08:00",
                     *       "actions": [],
                     *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                     *       "evidence": {
                     *         "photosMin": 0
                     *       },
                     *       "attachments": [],
                     *       "completedAt": "2026-11-23T11:20:00+08:00",
                     *       "result": {
                     *         "note": "已更换井盖，现场恢复通行。",
                     *         "at": "2026-11-23T11:20:00+08:00"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TaskConflict"];
            412: components["responses"]["TaskStale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["TaskRule"];
            500: components["responses"]["ServerError"];
        };
    };
    returnTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the representation the caller saw; a newer one on the server answers 412.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "not_responsible",
                 *       "note": "属于燃气公司井盖。"
                 *     }
                 */
                "application/json": components["schemas"]["TaskReturn"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *       "no": "RW500153261123000429",
                     *       "rev": 3,
                     *       "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "incidentNo": "SJ500153261123000429",
                     *       "kind": "handle",
                     *       "title": "井盖破损或缺失",
                     *       "categoryCode": "2101",
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "level": "township",
                     *       "section": "public_service",
                     *       "priority": "normal",
                     *       "state": "returned",
                     *       "slaState": "on_track",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "address": "昌龙大道 128 号门前人行道",
                     *       "createdAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T09:41:00+08:00",
                     *       "actions": [
                     *         "transfer",
                     *         "escalate"
                     *       ],
                     *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                     *       "evidence": {
                     *         "photosMin": 0
                     *       },
                     *       "attachments": []
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TaskConflict"];
            412: components["responses"]["TaskStale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["TaskRule"];
            500: components["responses"]["ServerError"];
        };
    };
    transferTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the representation the caller saw; a newer one on the server answers 412.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "areaCode": "500153002",
                 *       "note": "位置在昌州街道一侧。"
                 *     }
                 */
                "application/json": components["schemas"]["TaskTransfer"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *       "no": "RW500153261123000429",
                     *       "rev": 3,
                     *       "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "incidentNo": "SJ500153261123000429",
                     *       "kind": "handle",
                     *       "title": "井盖破损或缺失",
                     *       "categoryCode": "2101",
                     *       "areaCode": "500153002",
                     *       "areaName": "荣昌区昌州街道",
                     *       "level": "township",
                     *       "section": "public_service",
                     *       "priority": "normal",
                     *       "state": "offered",
                     *       "slaState": "on_track",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "address": "昌龙大道 128 号门前人行道",
                     *       "createdAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T09:41:00+08:00",
                     *       "actions": [
                     *         "claim"
                     *       ],
                     *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                     *       "evidence": {
                     *         "photosMin": 0
                     *       },
                     *       "attachments": []
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TaskConflict"];
            412: components["responses"]["TaskStale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["TaskRule"];
            500: components["responses"]["ServerError"];
        };
    };
    escalateTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the representation the caller saw; a newer one on the server answers 412.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "需要区住建委协调权属单位。"
                 *     }
                 */
                "application/json": components["schemas"]["TaskEscalation"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *       "no": "RW500153261123000429",
                     *       "rev": 3,
                     *       "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "incidentNo": "SJ500153261123000429",
                     *       "kind": "handle",
                     *       "title": "井盖破损或缺失",
                     *       "categoryCode": "2101",
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "level": "district",
                     *       "section": "public_service",
                     *       "priority": "normal",
                     *       "state": "offered",
                     *       "slaState": "on_track",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "address": "昌龙大道 128 号门前人行道",
                     *       "createdAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T09:41:00+08:00",
                     *       "actions": [
                     *         "claim"
                     *       ],
                     *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                     *       "evidence": {
                     *         "photosMin": 0
                     *       },
                     *       "attachments": []
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TaskConflict"];
            412: components["responses"]["TaskStale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["TaskRule"];
            500: components["responses"]["ServerError"];
        };
    };
    verifyTask: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` of the representation the caller saw; a newer one on the server answers 412.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "passed": true
                 *     }
                 */
                "application/json": components["schemas"]["TaskVerification"];
            };
        };
        responses: {
            /** @description The task as it is now. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *       "no": "RW500153261123000429",
                     *       "rev": 5,
                     *       "incidentId": "01KAQ3N8V2E6M4T7R9YBXCDFGH",
                     *       "incidentNo": "SJ500153261123000429",
                     *       "kind": "handle",
                     *       "title": "井盖破损或缺失",
                     *       "categoryCode": "2101",
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "level": "township",
                     *       "section": "public_service",
                     *       "priority": "normal",
                     *       "state": "verified",
                     *       "slaState": "met",
                     *       "dueAt": "2026-11-23T15:30:00+08:00",
                     *       "assignee": {
                     *         "label": "昌元街道网格员",
                     *         "me": true
                     *       },
                     *       "address": "昌龙大道 128 号门前人行道",
                     *       "createdAt": "2026-11-23T09:30:00+08:00",
                     *       "updatedAt": "2026-11-23T09:41:00+08:00",
                     *       "actions": [],
                     *       "description": "昌元街道人行道井盖破损，晚上没有照明，行人容易踩空。",
                     *       "evidence": {
                     *         "photosMin": 0
                     *       },
                     *       "attachments": [],
                     *       "completedAt": "2026-11-23T11:20:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["TaskConflict"];
            412: components["responses"]["TaskStale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["TaskRule"];
            500: components["responses"]["ServerError"];
        };
    };
    resolveCode: {
        parameters: {
            query: {
                /** @example 150015300000123 */
                value: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What it stands for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "value": "150015300000123",
                     *       "scheme": "ear_tag",
                     *       "status": "active",
                     *       "subject": {
                     *         "type": "trace_item",
                     *         "id": "01KAQ3N8V2TRACE00000000001",
                     *         "name": "荣昌猪"
                     *       },
                     *       "warnings": []
                     *     }
                     */
                    "application/json": components["schemas"]["CodeResolution"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Nothing is on record of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "没有查到",
                     *       "status": 404,
                     *       "code": "unknown_code",
                     *       "detail": "这是耳标号，但没有这头牲畜的记录。请核对 15 位数字，或向摊主要检疫证明。",
                     *       "requestId": "01KAQ3N8V2REQ000000000000011"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The code cannot be right; `errors` says why in words for whoever typed it. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "about:blank",
                     *       "title": "码不对",
                     *       "status": 422,
                     *       "code": "invalid_code",
                     *       "detail": "食品生产许可证编号对不上：可能有一位输错了，但看不出是哪一位。请对照原件逐位核对。",
                     *       "requestId": "01KAQ3N8V2REQ000000000000010",
                     *       "errors": [
                     *         {
                     *           "pointer": "/query/value",
                     *           "code": "check_digit",
                     *           "message": "食品生产许可证编号对不上：可能有一位输错了，但看不出是哪一位。请对照原件逐位核对。"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["ServerError"];
        };
    };
    getTraceItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8V2TRACE00000000009",
                     *       "epc": "https://trace.cq.example/01/09520000000110/10/LS100171",
                     *       "codes": [
                     *         {
                     *           "value": "https://trace.cq.example/01/09520000000110/10/LS100171",
                     *           "scheme": "digital_link"
                     *         }
                     *       ],
                     *       "kind": "retail_lot",
                     *       "product": "猪五花肉",
                     *       "quantity": {
                     *         "value": 12.5,
                     *         "unit": "kg"
                     *       },
                     *       "holder": {
                     *         "name": "昌元农贸市场 3 号鲜肉摊",
                     *         "role": "retailer",
                     *         "premisesId": "01KAQ3N8V2PREM0SES00000001"
                     *       },
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "disposition": "in_progress",
                     *       "verdict": {
                     *         "state": "watch",
                     *         "since": "2026-11-22T06:10:00+08:00",
                     *         "by": "数字重庆一码追溯",
                     *         "reasons": [
                     *           {
                     *             "code": "quantity_imbalance",
                     *             "severity": "orange",
                     *             "text": "分割出的肉 1,758 公斤，比进来的 1,720 公斤多 38 公斤，来路不明。"
                     *           }
                     *         ],
                     *         "advice": "可以先不买，请摊主出示检疫证明；已经买的请保留小票和包装，发现问题可以上报。"
                     *       },
                     *       "stages": [
                     *         "farming",
                     *         "quarantine",
                     *         "transport",
                     *         "slaughter",
                     *         "cutting",
                     *         "wholesale",
                     *         "retail"
                     *       ],
                     *       "certificates": [
                     *         {
                     *           "id": "01KAQ3N8V2CERT0F1CATE00009",
                     *           "type": "quarantine_product",
                     *           "name": "动物检疫合格证明（产品 B）",
                     *           "number": "CP500153000017",
                     *           "issuer": "荣昌区动物卫生监督机构",
                     *           "issuedAt": "2026-11-21",
                     *           "validTo": "2026-11-22",
                     *           "status": "valid",
                     *           "result": "合格"
                     *         }
                     *       ],
                     *       "anomalies": [
                     *         {
                     *           "id": "a1",
                     *           "kind": "quantity_imbalance",
                     *           "severity": "orange",
                     *           "stage": "cutting",
                     *           "eventId": "01KAQ3N8V2EVENT00000000006",
                     *           "text": "分割出的肉 1,758 公斤，比进来的 1,720 公斤多 38 公斤，来路不明。"
                     *         }
                     *       ],
                     *       "asOf": "2026-11-23T09:41:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["TraceItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listTraceEvents: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAQ3N8V2EVENT00000000005",
                     *           "stage": "slaughter",
                     *           "at": "2026-11-21T23:40:00+08:00",
                     *           "recordedAt": "2026-11-22T00:05:00+08:00",
                     *           "summary": "20 头生猪屠宰，出白条猪肉 1,720 公斤。",
                     *           "place": {
                     *             "name": "荣昌区生猪定点屠宰场",
                     *             "areaCode": "500153002002",
                     *             "areaName": "荣昌区昌州街道杜家坝社区"
                     *           },
                     *           "actor": {
                     *             "name": "荣昌区生猪定点屠宰场",
                     *             "role": "slaughterhouse"
                     *           },
                     *           "certificateIds": [
                     *             "01KAQ3N8V2CERT0F1CATE00007"
                     *           ],
                     *           "anomalyIds": [],
                     *           "epcis": {
                     *             "type": "TransformationEvent",
                     *             "eventTime": "2026-11-21T23:40:00+08:00",
                     *             "eventTimeZoneOffset": "+08:00",
                     *             "bizStep": "killing",
                     *             "inputEPCList": [
                     *               "https://trace.cq.example/id/eartag/150015300000123"
                     *             ],
                     *             "outputQuantityList": [
                     *               {
                     *                 "epcClass": "https://trace.cq.example/id/lot/BT10017",
                     *                 "quantity": 1720,
                     *                 "uom": "KGM"
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TraceEventPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listPremises: {
        parameters: {
            query?: {
                /**
                 * @description Only what lies in this area, by prefix.
                 * @example 500153
                 */
                areaCode?: components["parameters"]["AreaCode"];
                type?: components["schemas"]["PremisesType"];
                /** @description Part of the name or address. */
                q?: string;
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The premises, by code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAQ3N8V2PREM0SES00000001",
                     *           "code": "MCJY15001530010035-01",
                     *           "name": "昌元农贸市场 3 号鲜肉摊",
                     *           "types": [
                     *             "stall"
                     *           ],
                     *           "operator": "个体经营户",
                     *           "areaCode": "500153001001",
                     *           "areaName": "荣昌区昌元街道玉屏社区",
                     *           "address": "宝城路 18 号昌元农贸市场鲜肉区 3 号",
                     *           "grade": "A",
                     *           "risk": "low"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PremisesPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    getPremises: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The premises. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3N8V2PREM0SES00000001",
                     *       "code": "MCJY15001530010035-01",
                     *       "name": "昌元农贸市场 3 号鲜肉摊",
                     *       "types": [
                     *         "stall"
                     *       ],
                     *       "operator": "个体经营户",
                     *       "areaCode": "500153001001",
                     *       "areaName": "荣昌区昌元街道玉屏社区",
                     *       "address": "宝城路 18 号昌元农贸市场鲜肉区 3 号",
                     *       "grade": "A",
                     *       "risk": "low",
                     *       "safetyOfficer": "市场食品安全员",
                     *       "lastInspectedAt": "2026-11-02",
                     *       "lastSelfCheckAt": "2026-11-20",
                     *       "asOf": "2026-11-23T09:41:00+08:00",
                     *       "certificates": [
                     *         {
                     *           "id": "01KAQ3N8V2CERT0F1CATE00001",
                     *           "type": "food_business_licence",
                     *           "name": "食品经营许可证",
                     *           "number": "JY15001530010035",
                     *           "issuer": "荣昌区市场监督管理局",
                     *           "issuedAt": "2024-03-11",
                     *           "validTo": "2029-03-10",
                     *           "status": "valid"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PremisesDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listIndicators: {
        parameters: {
            query?: {
                /**
                 * @description Only indicators that have a figure for exactly this area.
                 * @example 500153
                 */
                areaCode?: components["schemas"]["AreaCode"];
                group?: components["schemas"]["IndicatorGroup"];
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The indicators, by id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "incident-completion-rate",
                     *           "name": "事件办结率",
                     *           "definition": "近 12 个月上报的事件中已办结的比例。",
                     *           "group": "operations",
                     *           "kind": "rate",
                     *           "unit": "percent",
                     *           "unitLabel": "%",
                     *           "decimals": 1,
                     *           "polarity": "higher",
                     *           "source": {
                     *             "kind": "computed",
                     *             "name": "一体化治理智治平台"
                     *           },
                     *           "thresholds": [
                     *             {
                     *               "op": "lt",
                     *               "value": 90,
                     *               "severity": "yellow",
                     *               "label": "低于 90%"
                     *             }
                     *           ],
                     *           "isLive": true,
                     *           "hasAreas": true
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["IndicatorPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    listIndicatorReadings: {
        parameters: {
            query: {
                /**
                 * @description Comma-separated.
                 * @example [
                 *       "incident-completion-rate"
                 *     ]
                 */
                ids: components["schemas"]["IndicatorId"][];
                /**
                 * @description Of exactly this area; a zone is an area of its own.
                 * @example 500153
                 */
                areaCode: components["schemas"]["AreaCode"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The readings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "indicator": {
                     *             "id": "incident-completion-rate",
                     *             "name": "事件办结率",
                     *             "definition": "近 12 个月上报的事件中已办结的比例。",
                     *             "group": "operations",
                     *             "kind": "rate",
                     *             "unit": "percent",
                     *             "unitLabel": "%",
                     *             "decimals": 1,
                     *             "polarity": "higher",
                     *             "source": {
                     *               "kind": "computed",
                     *               "name": "一体化治理智治平台"
                     *             },
                     *             "thresholds": [
                     *               {
                     *                 "op": "lt",
                     *                 "value": 90,
                     *                 "severity": "yellow",
                     *                 "label": "低于 90%"
                     *               }
                     *             ],
                     *             "isLive": true,
                     *             "hasAreas": true
                     *           },
                     *           "areaCode": "500153",
                     *           "areaName": "荣昌区",
                     *           "period": {
                     *             "type": "rolling_year",
                     *             "start": "2025-11-24",
                     *             "end": "2026-11-23",
                     *             "label": "近 12 个月"
                     *           },
                     *           "value": 96.7,
                     *           "qualifier": "exact",
                     *           "asOf": "2026-11-23T09:41:00+08:00",
                     *           "parts": [
                     *             {
                     *               "key": "closed",
                     *               "label": "已办结",
                     *               "value": 2902,
                     *               "unitLabel": "件"
                     *             },
                     *             {
                     *               "key": "reported",
                     *               "label": "已上报",
                     *               "value": 3001,
                     *               "unitLabel": "件"
                     *             }
                     *           ],
                     *           "comparisons": [
                     *             {
                     *               "basis": "previous",
                     *               "label": "近 30 天与之前 30 天相比",
                     *               "value": 95.9,
                     *               "current": 97.2,
                     *               "change": 1.3,
                     *               "changePercent": 1.4,
                     *               "qualifier": "exact"
                     *             }
                     *           ],
                     *           "target": {
                     *             "op": "ge",
                     *             "value": 95,
                     *             "startsAt": "2026-01-01",
                     *             "dueAt": "2026-12-31",
                     *             "state": "met",
                     *             "progress": 1,
                     *             "elapsed": 0.89,
                     *             "source": "年度目标（示例）"
                     *           },
                     *           "seriesLabel": "每月上报的事件中已办结的比例",
                     *           "series": [
                     *             {
                     *               "at": "2026-09",
                     *               "value": 95.1
                     *             },
                     *             {
                     *               "at": "2026-10",
                     *               "value": 96.2
                     *             },
                     *             {
                     *               "at": "2026-11",
                     *               "value": 96.7
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "missing": []
                     *     }
                     */
                    "application/json": components["schemas"]["IndicatorReadings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    getIndicator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example incident-completion-rate */
                id: components["parameters"]["IndicatorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The indicator. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "jiangbei-fires",
                     *       "name": "火灾事故",
                     *       "definition": "全年火灾事故起数与上年相比的变化。",
                     *       "group": "results",
                     *       "kind": "value",
                     *       "unit": "count",
                     *       "unitLabel": "起",
                     *       "decimals": 0,
                     *       "polarity": "lower",
                     *       "source": {
                     *         "kind": "published",
                     *         "name": "《重庆日报》对 2024 年重庆两会的报道",
                     *         "date": "2024-01"
                     *       },
                     *       "thresholds": [],
                     *       "isLive": false,
                     *       "hasAreas": false
                     *     }
                     */
                    "application/json": components["schemas"]["Indicator"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    getIndicatorSeries: {
        parameters: {
            query: {
                /** @example 500153 */
                areaCode: components["schemas"]["AreaCode"];
                step?: "day" | "month";
                /**
                 * @description First local day, included; a year back without it.
                 * @example 2026-09-01
                 */
                from?: string;
                /** @description Last local day, included; today without it. */
                to?: string;
            };
            header?: never;
            path: {
                /** @example incident-completion-rate */
                id: components["parameters"]["IndicatorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "indicatorId": "incidents-reported",
                     *       "areaCode": "500153",
                     *       "step": "month",
                     *       "points": [
                     *         {
                     *           "at": "2026-09",
                     *           "value": 244
                     *         },
                     *         {
                     *           "at": "2026-10",
                     *           "value": 261
                     *         },
                     *         {
                     *           "at": "2026-11",
                     *           "value": 198
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["IndicatorSeries"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    listIndicatorAreas: {
        parameters: {
            query: {
                /** @example 500153 */
                areaCode: components["schemas"]["AreaCode"];
            };
            header?: never;
            path: {
                /** @example incident-completion-rate */
                id: components["parameters"]["IndicatorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The areas by code, each with its figure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "indicatorId": "incident-completion-rate",
                     *       "areaCode": "500153",
                     *       "path": [
                     *         {
                     *           "code": "50",
                     *           "name": "重庆市",
                     *           "level": "city"
                     *         },
                     *         {
                     *           "code": "500153",
                     *           "name": "荣昌区",
                     *           "level": "district"
                     *         }
                     *       ],
                     *       "asOf": "2026-11-23T09:41:00+08:00",
                     *       "items": [
                     *         {
                     *           "areaCode": "500153001",
                     *           "areaName": "昌元街道",
                     *           "value": 97.1,
                     *           "qualifier": "exact",
                     *           "hasAreas": true
                     *         },
                     *         {
                     *           "areaCode": "500153002",
                     *           "areaName": "昌州街道",
                     *           "value": null,
                     *           "absent": "suppressed",
                     *           "qualifier": "exact",
                     *           "hasAreas": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["IndicatorAreas"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
    openStream: {
        parameters: {
            query: {
                /**
                 * @description Comma-separated: `incidents`, `tasks`, one thing as `incidents/{id}`, `tasks/{id}`, or the figures of an area as `indicators/{areaCode}`.
                 * @example [
                 *       "tasks"
                 *     ]
                 */
                topics: components["schemas"]["Topic"][];
            };
            header?: {
                /**
                 * @description The last position received.
                 * @example 9302
                 */
                "Last-Event-ID"?: components["schemas"]["LogPosition"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. Each `data` line is a `LiveEvent`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "specversion": "1.0",
                     *       "id": "9310",
                     *       "source": "/api/v1",
                     *       "type": "task.changed",
                     *       "subject": "01KAQ3N8W5J6M4T7R9YBXCDFGJ",
                     *       "time": "2026-11-23T09:41:00+08:00",
                     *       "datacontenttype": "application/json",
                     *       "data": {
                     *         "command": "claimed"
                     *       }
                     *     }
                     */
                    "text/event-stream": components["schemas"]["LiveEvent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
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
            /** @description The caller, as the platform sees it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "guest",
                     *       "roles": [
                     *         "grid_worker"
                     *       ],
                     *       "areas": [
                     *         "500153001"
                     *       ],
                     *       "scopes": [
                     *         "incidents:read",
                     *         "tasks:read",
                     *         "tasks:write"
                     *       ],
                     *       "label": "昌元街道网格员",
                     *       "expiresAt": "2026-11-23T09:40:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    mintGuestToken: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
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
                 *       "sub": "grid-0017",
                 *       "label": "昌元街道网格员",
                 *       "roles": [
                 *         "grid_worker"
                 *       ],
                 *       "areas": [
                 *         "500153001"
                 *       ],
                 *       "ttlSeconds": 600
                 *     }
                 */
                "application/json": components["schemas"]["GuestTokenInput"];
            };
        };
        responses: {
            /** @description The token. Hand it to the page that asked, and to nobody else. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
                     *       "expiresAt": "2026-11-23T09:40:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["GuestToken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    listPublishableKeys: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, as `nextCursor` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01KAQ3K0000000000000000001",
                     *           "key": "pk_7Qm2vYF3sT1aZkq8H0",
                     *           "label": "门户网站",
                     *           "origins": [
                     *             "https://www.example.gov.cn"
                     *           ],
                     *           "areas": [
                     *             "500153"
                     *           ],
                     *           "scopes": [
                     *             "areas:read",
                     *             "categories:read",
                     *             "incidents:report"
                     *           ],
                     *           "createdAt": "2026-11-23T08:00:00+08:00"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PublishableKeyPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
        };
    };
    createPublishableKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
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
                 *       "label": "门户网站",
                 *       "origins": [
                 *         "https://www.example.gov.cn"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PublishableKeyInput"];
            };
        };
        responses: {
            /** @description The key. It may stand in markup. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01KAQ3K0000000000000000001",
                     *       "key": "pk_7Qm2vYF3sT1aZkq8H0",
                     *       "label": "门户网站",
                     *       "origins": [
                     *         "https://www.example.gov.cn"
                     *       ],
                     *       "areas": [
                     *         "500153"
                     *       ],
                     *       "scopes": [
                     *         "areas:read",
                     *         "categories:read",
                     *         "incidents:report"
                     *       ],
                     *       "createdAt": "2026-11-23T08:00:00+08:00"
                     *     }
                     */
                    "application/json": components["schemas"]["PublishableKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMedia"];
            422: components["responses"]["Unprocessable"];
            500: components["responses"]["ServerError"];
        };
    };
    revokePublishableKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes repeating safe (draft-ietf-httpapi-idempotency-key-header): the same key and body give the first answer again, another body 422, a request still in progress 409. Kept for seven days.
                 * @example 0198f6a2-7c1e-7d30-9f1b-5a8c1c2e4d11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @example 01KAQ3N8V2E6M4T7R9YBXCDFGH */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It no longer works. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            500: components["responses"]["ServerError"];
        };
    };
}
