// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** The JSON API in types and numbers. Nothing here loads valibot: that is `@vir-nordwest/contract/schemas`. */
import type { InferInput, InferOutput } from 'valibot';
import type * as schemas from './schemas.ts';

export { homeZone, limits } from './limits.ts';
export { listNames, mediaTypes, paths, type ListName } from './paths.ts';
export type { ContentElement, ContentNode, ContentTag } from './schemas/content.ts';

export type FeedExtension = InferOutput<typeof schemas.FeedExtension>;
export type FacetValue = InferOutput<typeof schemas.FacetValue>;
export type ItemExtension = InferOutput<typeof schemas.ItemExtension>;
export type Attachment = InferOutput<typeof schemas.Attachment>;
export type NewsItem = InferOutput<typeof schemas.NewsItem>;
export type NewsFeed = InferOutput<typeof schemas.NewsFeed>;
export type EventItem = InferOutput<typeof schemas.EventItem>;
export type EventFeed = InferOutput<typeof schemas.EventFeed>;
export type EventExtension = InferOutput<typeof schemas.EventExtension>;
export type ProjectItem = InferOutput<typeof schemas.ProjectItem>;
export type ProjectFeed = InferOutput<typeof schemas.ProjectFeed>;
export type ProjectExtension = InferOutput<typeof schemas.ProjectExtension>;
export type ProjectChange = InferOutput<typeof schemas.ProjectChange>;
export type ProjectStatus = ProjectExtension['status'];
export type DocumentItem = InferOutput<typeof schemas.DocumentItem>;
export type DocumentFeed = InferOutput<typeof schemas.DocumentFeed>;
export type DownloadTicket = InferOutput<typeof schemas.DownloadTicket>;
export type MemberSession = InferOutput<typeof schemas.MemberSession>;
export type MemberFeature = InferOutput<typeof schemas.MemberFeature>;
export type MemberCollection = InferOutput<typeof schemas.MemberCollection>;
export type Boundaries = InferOutput<typeof schemas.Boundaries>;
export type Holiday = InferOutput<typeof schemas.Holiday>;
export type Holidays = InferOutput<typeof schemas.Holidays>;
export type Problem = InferOutput<typeof schemas.Problem>;
export type Health = InferOutput<typeof schemas.Health>;
export type Config = InferOutput<typeof schemas.Config>;

export type NewsQuery = InferOutput<typeof schemas.NewsQuery>;
export type EventQuery = InferOutput<typeof schemas.EventQuery>;
export type ProjectQuery = InferOutput<typeof schemas.ProjectQuery>;
export type HolidayQuery = InferOutput<typeof schemas.HolidayQuery>;
export type MemberQuery = InferOutput<typeof schemas.MemberQuery>;
/** The same parameters as they stand in an address. */
export type QueryText = InferInput<typeof schemas.EventQuery> & InferInput<typeof schemas.ProjectQuery>;
