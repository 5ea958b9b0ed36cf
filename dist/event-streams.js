export { Zt as EventStreamSerde, en as eventStreamSerdeProvider } from "./session.js";
