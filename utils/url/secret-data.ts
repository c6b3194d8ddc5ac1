/**
 * Parameters that let someone in or say who is reading, compared in lower case without "_", "-", "." and brackets.
 * What a site's login, newsletter and share links are seen to carry; none of them names an article.
 */
export const SECRET_NAMES: ReadonlySet<string> = new Set(
  `token accesstoken authtoken refreshtoken idtoken usertoken pwapitoken sessiontoken logintoken resettoken viewtoken
  previewtoken sharetoken gifttoken xtoken csrf csrftoken xsrf xsrftoken nonce auth authkey authuser authorization
  session sessionid sessid sess phpsessid jsessionid aspsessionid cfid cftoken jwt sso ssotoken saml samlresponse
  samlart relaystate oauth oauthtoken oauthverifier otp magic magiclink loginticket ticket cookie
  apikey accesskey secretkey secret clientsecret password passwd pass pwd pin passcode credential credentials
  sig sign signature hmac mac checksum xamzsignature xamzcredential xamzsecuritytoken awsaccesskeyid keypairid policy
  email emailaddress mail mailaddress useremail subscriberemail emailhash hashedemail he hem md5email
  user userid uid username uname login loginname account accountid accountnumber customer customerid customernumber
  member memberid subscriber subscriberid subscription subscriptionid profile profileid visitor visitorid clientid
  deviceid device installid guestid anonid readerid contactid recipient recipientid personid gigyauid externalid
  phone phonenumber mobilenumber tel telephone msisdn firstname lastname fullname surname givenname birthday birthdate
  dob street address zip zipcode postcode postalcode iban ssn lat lon lng latitude longitude geo ip ipaddress
  unlockedarticlecode unlockcode giftcode giftid gift invite invitecode invitation voucher coupon promocode
  code state returnurl redirecturl`.split(/\s+/),
);

/** Parameters that name an article or a part of it: whatever their value looks like, they stay. */
export const NAMING_NAMES: ReadonlySet<string> = new Set(
  `id p v a n q s t f nr no num number page pg pagenumber article articleid articleno aid art artid story storyid
  storyno news newsid nid node nodeid doc docid document documentid content contentid cid item itemid post postid
  pid entry entryid blog blogid topic topicid thread threadid tid issue issueid guid uuid slug title name path url
  update block pinned live liveid section sectionid category cat catid lang language hl locale date day month year
  type view format video videoid media mediaid gallery galleryid photo episode ep season part chapter event eventid
  list query search tag edition version ver`.split(/\s+/),
);
