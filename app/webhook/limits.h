// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace LeadBridge {

/// Every bound of the webhook endpoint in one place. The defaults are the promises of the
/// answers table; tests pass smaller ones so that they need not wait.
struct WebhookLimits
{
    qsizetype maxTarget = 16 * 1024; ///< bytes; beyond: 414
    qsizetype maxHead = 32 * 1024; ///< bytes of request line and headers; beyond: 431
    qsizetype maxBody = 1024 * 1024; ///< bytes after chunk decoding; beyond: 413

    /// All bodies that are being read or wait for their commit, together. What would go
    /// beyond gets 503, so that many senders cannot fill the memory.
    qsizetype maxBodiesTogether = 64 * 1024 * 1024;

    int maxFields = 2000; ///< parameters of one request; beyond: 400
    int maxJsonDepth = 32; ///< beyond: 400

    int maxConnections = 1024; ///< fewer where the system gives few descriptors
    int backlog = 1024; ///< connections the system keeps until they are accepted
    int pipelineDepth = 32; ///< requests of one connection that wait for their answer
    qint64 readBuffer = 16 * 1024; ///< bytes kept by the socket while it is not being read
    qint64 maxUnsent = 64 * 1024; ///< bytes of answers the peer has not taken yet

    std::chrono::milliseconds headDeadline { 10'000 };
    std::chrono::milliseconds bodyDeadline { 30'000 };
    std::chrono::milliseconds idleTimeout { 75'000 }; ///< between two requests
    std::chrono::milliseconds sendDeadline { 30'000 }; ///< for a peer that takes no answers
    std::chrono::milliseconds lingerTime { 2'000 }; ///< reading on after a final answer
    std::chrono::milliseconds closeDeadline { 10'000 }; ///< for all, when the program ends
    std::chrono::milliseconds tick { 250 }; ///< how often deadlines are looked at

    int wrongSecretsPerMinute = 60; ///< of one sender; beyond: 429
    int maxSenders = 4096; ///< senders remembered for that
    std::chrono::seconds retryAfterNotStored { 5 };
};

} // namespace LeadBridge
