-- SPDX-FileCopyrightText: 2026 LeadBridge contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Load for packaging/bench: a thousand different "client added" events, ready made, in turn.
local requests = {}
local turn = 0

function init()
    for i = 1, 1000 do
        requests[i] = wrk.format("GET", wrk.path .. "?client_id=" .. (20000000 + i)
            .. "&client_phone=7900" .. string.format("%07d", i)
            .. "&client_name=%D0%9F%D1%80%D0%B8%D0%BC%D0%B5%D1%80%D0%BE%D0%B2%D0%B0%20"
            .. "%D0%90%D0%BD%D0%BD%D0%B0%20" .. i
            .. "&client_deleted=0&client_email=anna" .. i .. "%40example.org")
    end
end

function request()
    turn = turn % 1000 + 1
    return requests[turn]
end
