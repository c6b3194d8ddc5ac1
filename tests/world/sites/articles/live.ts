import { article } from "../article.ts";

/** A live blog: many short entries, newest first, each with a time ("## 14:20 …"). */
export const STORM = article({
  url: "https://live.seawalldispatch.com/live/storm-ingrid-landfall",
  title: "Storm Ingrid live: sea wall breached at Port Amble as gusts reach 140 km/h",
  standfirst: "Follow the storm hour by hour with our reporters along the coast.",
  author: "Seawall Dispatch staff",
  hoursAgo: 5,
  section: "Live",
  language: "en",
  body: [
    "## 16:42 Evacuation of the lower town is complete",
    "The fire service says that all 640 residents of the lower town of Port Amble have been brought to the school on the hill. One man refused to leave without his bees and was brought up with the bees.",
    "## 16:05 Breach in the sea wall is twelve metres wide",
    "Engineers put the breach in the sea wall at twelve metres. They say that it cannot be closed before low water, which is at ten minutes past nine.",
    "Sandbags are being filled at the football ground. Anybody with a shovel is welcome, the mayor said on the radio, and anybody without one too.",
    "## 15:30 Gust of 140 km/h at the lighthouse",
    "The weather service has confirmed a gust of 140 kilometres an hour at Stack Rock lighthouse, the strongest since measurements began there in 1961.",
    "The wind is expected to veer to the north by evening, which will lower the waves in the harbour but raise those on the beach.",
    "## 14:50 Trains stop north of Kell",
    "All trains north of Kell have been cancelled until tomorrow at noon. About 200 passengers are being looked after in the station hall at Kell, where the café has been told to stay open.",
    "## 14:20 Power out in 9,000 homes",
    "The network operator reports that 9,000 homes are without power, most of them around Port Amble. Crews will not climb poles while gusts are over 90.",
    "## 13:35 First flooding on the quay",
    "Water has come over the quay at Port Amble an hour before the tide. Shops are being closed with boards; the fishmonger has moved his stock to the church.",
    "The church says that it is cold enough.",
    "## 12:10 Red warning issued",
    "The weather service has raised its warning to red, the highest level, for the whole coast between Kell and Stack Rock from two in the afternoon until midnight.",
    "“Stay away from the front,” said the forecaster on duty, Imogen Tarr. “You have all seen waves before. These are the same, but they come to where you stand.”",
  ],
});
