import type * as v3 from "lemmy-js-client-v3";
import type * as v4 from "lemmy-js-client-v4";
import { expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type * as wire3 from "../../utils/sources/lemmy-v3/wire.ts";
import type * as wire4 from "../../utils/sources/lemmy-v4/wire.ts";

/** Whatever the servers' own types allow must be something the schemas take. Checked by the compiler. */
it("the schemas take what the servers' own client says they send", () => {
  expectTypeOf<v3.PostView>().toExtend<z.input<typeof wire3.postView>>();
  expectTypeOf<v3.CommentView>().toExtend<z.input<typeof wire3.commentView>>();
  expectTypeOf<v3.GetPostsResponse>().toExtend<z.input<typeof wire3.postList>>();
  expectTypeOf<v3.SearchResponse>().toExtend<z.input<typeof wire3.searchAnswer>>();
  expectTypeOf<v3.GetCommentsResponse>().toExtend<z.input<typeof wire3.commentList>>();
  expectTypeOf<v3.GetPostResponse>().toExtend<z.input<typeof wire3.postAnswer>>();
  expectTypeOf<v3.GetCommunityResponse>().toExtend<z.input<typeof wire3.communityAnswer>>();
  expectTypeOf<v3.ResolveObjectResponse>().toExtend<z.input<typeof wire3.resolved>>();
  expectTypeOf<v3.GetSiteResponse>().toExtend<z.input<typeof wire3.siteAnswer>>();

  expectTypeOf<v4.PostView>().toExtend<z.input<typeof wire4.postView>>();
  expectTypeOf<v4.CommentView>().toExtend<z.input<typeof wire4.commentView>>();
  expectTypeOf<v4.PagedResponse<v4.PostView>>().toExtend<z.input<typeof wire4.list>>();
  expectTypeOf<v4.GetPostResponse>().toExtend<z.input<typeof wire4.postAnswer>>();
  expectTypeOf<v4.GetCommunityResponse>().toExtend<z.input<typeof wire4.communityAnswer>>();
  expectTypeOf<v4.GetSiteResponse>().toExtend<z.input<typeof wire4.siteAnswer>>();
});
