// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/terminationsignal.h"

#include <QSocketNotifier>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace LeadBridge {

namespace {

// A handler may do next to nothing (signal-safety(7)): it writes a byte, the loop reads it.
std::array<int, 2> s_pair { -1, -1 };

void onSignal(int number)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(s_pair[0], &byte, 1);
    std::signal(number, SIG_DFL);
}

} // namespace

TerminationSignal::TerminationSignal(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, s_pair.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(s_pair[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(s_pair[1], &byte, 1) == 1)
            emit requested();
    });
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

TerminationSignal::~TerminationSignal()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    ::close(s_pair[0]);
    ::close(s_pair[1]);
}

} // namespace LeadBridge
