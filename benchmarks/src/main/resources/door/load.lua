-- The load, run by wrk with these arguments: FILE BODY [once]
-- FILE has a request in each line: path, a space, access token. They are sent in turns, or each of them once.
-- Without a body they are public, and only read.
local ffi = require("ffi")
ffi.cdef [[
   typedef struct { long seconds; long nanos; } moment;
   int clock_gettime(int clock, moment* now);
]]

local threads = {}
local now = ffi.new("moment")

function setup(thread)
   thread:set("number", #threads)
   table.insert(threads, thread)
end

function init(arguments)
   requests = {}
   at = 0
   once = arguments[3] == "once"
   first = 0
   last = 0
   local count = 0
   for line in io.lines(arguments[1]) do
      if count % 2 == number % 2 then
         local path, token = line:match("^(%S+) (%S+)$")
         if arguments[2] == "" then
            table.insert(requests, wrk.format("GET", path))
         else
            local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }
            table.insert(requests, wrk.format("POST", path, headers, arguments[2]))
         end
      end
      count = count + 1
   end
end

local function seconds()
   ffi.C.clock_gettime(1, now)
   return tonumber(now.seconds) + tonumber(now.nanos) / 1e9
end

local function one_more()
   if first == 0 then first = seconds() end
   if at == #requests then
      if last == 0 then last = seconds() end
      wrk.thread:stop()
      return requests[at]
   end
   at = at + 1
   return requests[at]
end

function request()
   if once then return one_more() end
   at = at % #requests + 1
   return requests[at]
end

function done(summary, latency)
   local took = summary.duration / 1e6
   local began, ended = 0, 0
   for _, thread in ipairs(threads) do
      if thread:get("last") > 0 then
         began = began == 0 and thread:get("first") or math.min(began, thread:get("first"))
         ended = math.max(ended, thread:get("last"))
      end
   end
   if ended > 0 then took = ended - began end
   local errors = summary.errors
   print(string.format("RESULT %d %.6f %d %.0f %.0f", summary.requests, took,
      errors.connect + errors.read + errors.write + errors.status + errors.timeout,
      latency:percentile(50), latency:percentile(99)))
end
