// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/receiver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>

namespace LeadBridge::Bench {

namespace {

constexpr std::string_view answerHead =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 42\r\n\r\n";

/// Length of the whole request at the front of @p buffer, or 0 while it is not all there.
std::size_t wholeRequest(const std::string &buffer)
{
    const std::size_t headEnd = buffer.find("\r\n\r\n");
    if (headEnd == std::string::npos)
        return 0;
    const char *found = ::strcasestr(buffer.c_str(), "\r\nContent-Length:");
    const std::size_t length = found ? std::strtoul(found + 17, nullptr, 10) : 0;
    const std::size_t whole = headEnd + 4 + length;
    return buffer.size() >= whole ? whole : 0;
}

void watch(int poll, int descriptor)
{
    epoll_event event {};
    event.events = EPOLLIN;
    event.data.fd = descriptor;
    ::epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event);
}

} // namespace

Receiver::Receiver()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_poll(::epoll_create1(EPOLL_CLOEXEC))
    , m_wake(::eventfd(0, EFD_CLOEXEC))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    // sockets take their address as the C library's general type
    auto *general = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, general, size) != 0 || ::listen(m_listener, 1024) != 0
        || ::getsockname(m_listener, general, &size) != 0)
        std::abort();
    m_port = ntohs(address.sin_port);
    watch(m_poll, m_listener);
    watch(m_poll, m_wake);
    m_thread = std::thread([this] { run(); });
}

Receiver::~Receiver()
{
    ::eventfd_write(m_wake, 1);
    m_thread.join();
    for (const auto &[connection, buffer] : m_buffers)
        ::close(connection);
    for (const int descriptor : { m_listener, m_poll, m_wake })
        ::close(descriptor);
}

std::unordered_map<int, Clock::time_point> Receiver::arrivals() const
{
    const std::lock_guard lock(m_mutex);
    return m_arrivals;
}

void Receiver::run()
{
    std::array<epoll_event, 64> events {};
    for (;;) {
        const int ready = ::epoll_wait(m_poll, events.data(), int { events.size() }, -1);
        for (int i = 0; i < ready; ++i) {
            const int descriptor = events.at(static_cast<std::size_t>(i)).data.fd;
            if (descriptor == m_wake)
                return;
            if (descriptor == m_listener)
                welcome();
            else
                read(descriptor);
        }
    }
}

void Receiver::welcome()
{
    for (;;) {
        const int connection =
            ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (connection < 0)
            return;
        const int on = 1;
        ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_buffers.emplace(connection, std::string());
        watch(m_poll, connection);
    }
}

void Receiver::read(int connection)
{
    std::array<char, 16384> bytes;
    const ssize_t got = ::recv(connection, bytes.data(), bytes.size(), 0);
    const Clock::time_point at = Clock::now();
    if (got <= 0) {
        m_buffers.erase(connection);
        ::close(connection);
        return;
    }
    std::string &buffer = m_buffers[connection];
    buffer.append(bytes.data(), static_cast<std::size_t>(got));
    while (const std::size_t length = wholeRequest(buffer)) {
        note(buffer.substr(0, length), at);
        buffer.erase(0, length);
        const std::string answer = std::string(answerHead) + R"({"status":"success","order_id":)"
            + std::to_string(9'000'000'000 + m_count) + "}";
        ::send(connection, answer.data(), answer.size(), MSG_NOSIGNAL);
    }
}

void Receiver::note(const std::string &order, Clock::time_point at)
{
    ++m_count;
    m_last = at.time_since_epoch();
    const std::size_t tag = order.find("sub_id_1=kl-");
    if (tag == std::string::npos)
        return;
    const std::lock_guard lock(m_mutex);
    m_arrivals.emplace(std::atoi(order.c_str() + tag + 12), at);
}

} // namespace LeadBridge::Bench
