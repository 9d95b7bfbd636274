// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>

namespace LeadBridge::Bench {

using Clock = std::chrono::steady_clock;

/// Takes orders on a free loopback port and answers "success" with as little work as can be,
/// so that the processor is left to the program under test. Works on a thread of its own.
class Receiver final
{
public:
    Receiver();
    ~Receiver();
    Receiver(const Receiver &) = delete;
    Receiver &operator=(const Receiver &) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] long count() const { return m_count; }
    [[nodiscard]] Clock::time_point lastArrival() const { return Clock::time_point(m_last.load()); }
    /// When the order with sub_id_1 = kl-NUMBER was read off the wire, by that number.
    [[nodiscard]] std::unordered_map<int, Clock::time_point> arrivals() const;

private:
    void run();
    void welcome();
    void read(int connection);
    void note(const std::string &order, Clock::time_point at);

    int m_listener = -1;
    int m_poll = -1;
    int m_wake = -1;
    std::uint16_t m_port = 0;
    std::atomic<long> m_count = 0;
    std::atomic<Clock::duration> m_last {};
    std::unordered_map<int, std::string> m_buffers;
    mutable std::mutex m_mutex;
    std::unordered_map<int, Clock::time_point> m_arrivals;
    std::thread m_thread;
};

} // namespace LeadBridge::Bench
