import { LANGUAGES } from "./languages.ts";
import type { Limits } from "./limits.ts";
import type { Store } from "./store.ts";
import { toPersonV4 } from "./views-v4.ts";
import { compact, toPersonViewV3, type Dialect } from "./views-v3.ts";

/** The `site` answers: settings nobody here reads are given as a fresh server has them. */

const NOBODY_ACTIVE = { users_active_day: 0, users_active_week: 0, users_active_month: 0, users_active_half_year: 0 };

export function toSiteV3(store: Store, { shim }: Dialect) {
  const { site, host } = store;
  return {
    id: 1,
    name: site.name,
    published: site.published,
    updated: site.updated,
    actor_id: `https://${host}/`,
    last_refreshed_at: site.published,
    inbox_url: shim ? "http://example.com/" : `https://${host}/inbox`,
    public_key: "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----\n",
    ...compact({ content_warning: site.contentWarning || undefined }),
    instance_id: shim ? 0 : 1,
  };
}

function toLimitsV3(store: Store, limits: Limits, { shim }: Dialect) {
  const rule = (requests: number) => (shim ? 0 : requests);
  return {
    local_site_id: shim ? 0 : 1,
    message: rule(limits.message.requests),
    message_per_second: rule(limits.message.seconds),
    post: rule(6),
    post_per_second: rule(600),
    register: rule(10),
    register_per_second: rule(3600),
    image: rule(6),
    image_per_second: rule(3600),
    comment: rule(6),
    comment_per_second: rule(600),
    search: rule(limits.search.requests),
    search_per_second: rule(limits.search.seconds),
    published: store.site.published,
    import_user_settings: rule(1),
    import_user_settings_per_second: rule(86_400),
  };
}

export function toSiteAnswerV3(store: Store, limits: Limits, version: string, dialect: Dialect) {
  const { site } = store;
  return {
    site_view: {
      site: toSiteV3(store, dialect),
      local_site: {
        id: dialect.shim ? 0 : 1,
        site_id: 1,
        site_setup: true,
        enable_downvotes: true,
        enable_nsfw: true,
        community_creation_admin_only: false,
        require_email_verification: false,
        application_question: site.applicationQuestion,
        private_instance: site.isPrivate,
        default_theme: "browser",
        default_post_listing_type: "Local",
        hide_modlog_mod_names: true,
        application_email_admins: false,
        actor_name_max_length: 20,
        federation_enabled: true,
        captcha_enabled: false,
        captcha_difficulty: dialect.shim ? "" : "medium",
        published: site.published,
        updated: site.updated,
        registration_mode: "Open",
        reports_email_admins: false,
        federation_signed_fetch: dialect.shim,
        default_post_listing_mode: "List",
        default_sort_type: "Active",
      },
      local_site_rate_limit: toLimitsV3(store, limits, dialect),
      counts: {
        site_id: 1,
        users: store.persons.size,
        posts: store.posts.size,
        comments: store.comments.size,
        communities: store.communities.size,
        ...NOBODY_ACTIVE,
      },
    },
    admins: store.admins.flatMap((id) => {
      const person = store.persons.get(id);
      return person === undefined
        ? []
        : [toPersonViewV3(store, person, dialect)].map((view) => ({ ...view, is_admin: !dialect.shim }));
    }),
    version,
    all_languages: LANGUAGES,
    discussion_languages: LANGUAGES.map(({ id }) => id),
    taglines: [],
    custom_emojis: [],
    blocked_urls: [],
  };
}

export function toSiteV4(store: Store) {
  const { site, host } = store;
  return {
    id: 1,
    name: site.name,
    published_at: site.published,
    updated_at: site.updated,
    ap_id: `https://${host}/`,
    last_refreshed_at: site.published,
    inbox_url: `https://${host}/inbox`,
    ...compact({ content_warning: site.contentWarning || undefined }),
    instance_id: 1,
  };
}

const LOCAL_SITE_V4 = {
  community_creation_admin_only: false,
  email_verification_required: false,
  default_theme: "browser",
  default_post_listing_type: "local",
  application_email_admins: false,
  federation_enabled: true,
  registration_mode: "open",
  reports_email_admins: false,
  federation_signed_fetch: true,
  default_post_listing_mode: "list",
  default_post_sort_type: "active",
  default_comment_sort_type: "hot",
  oauth_registration: true,
  post_upvotes: "all",
  post_downvotes: "all",
  comment_upvotes: "all",
  comment_downvotes: "all",
  nsfw_content_disallowed: false,
  email_notifications_disabled: false,
  default_items_per_page: 20,
  image_mode: "proxy_all_images",
  image_upload_timeout_seconds: 30,
  image_max_thumbnail_size: 512,
  image_max_avatar_size: 512,
  image_max_banner_size: 1024,
  image_max_upload_size: 1024,
  image_allow_video_uploads: true,
  image_upload_disabled: false,
  max_invites_per_user_allowed: 10,
};

export function toSiteAnswerV4(store: Store, limits: Limits, version: string) {
  const { site } = store;
  const times = { published_at: site.published, updated_at: site.updated };
  return {
    site_view: {
      site: toSiteV4(store),
      local_site: {
        id: 1,
        site_id: 1,
        site_setup: true,
        private_instance: site.isPrivate,
        application_question: site.applicationQuestion,
        ...times,
        ...LOCAL_SITE_V4,
        users: store.persons.size,
        posts: store.posts.size,
        comments: store.comments.size,
        communities: store.communities.size,
        ...NOBODY_ACTIVE,
      },
      local_site_rate_limit: {
        local_site_id: 1,
        message_max_requests: limits.message.requests,
        message_interval_seconds: limits.message.seconds,
        post_max_requests: 6,
        post_interval_seconds: 600,
        register_max_requests: 10,
        register_interval_seconds: 3600,
        image_max_requests: 6,
        image_interval_seconds: 3600,
        comment_max_requests: 6,
        comment_interval_seconds: 600,
        search_max_requests: limits.search.requests,
        search_interval_seconds: limits.search.seconds,
        ...times,
        import_user_settings_max_requests: 3,
        import_user_settings_interval_seconds: 86_400,
      },
      instance: { id: 1, domain: store.host, ...times },
    },
    admins: store.admins.flatMap((id) => {
      const person = store.persons.get(id);
      return person === undefined ? [] : [{ person: toPersonV4(person), is_admin: true, banned: person.banned }];
    }),
    version,
    all_languages: LANGUAGES,
    discussion_languages: LANGUAGES.map(({ id }) => id),
    oauth_providers: [],
    admin_oauth_providers: [],
    blocked_urls: [],
    active_plugins: [],
    captcha_enabled: false,
  };
}
