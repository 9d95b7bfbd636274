// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/destinations/message.h"

#include <QList>

#include <functional>

namespace LeadBridge {

/// Where secrets that a service gives us are kept.
class SecretKeeper
{
public:
    SecretKeeper() = default;
    SecretKeeper(const SecretKeeper &) = delete;
    SecretKeeper &operator=(const SecretKeeper &) = delete;
    virtual ~SecretKeeper() = default;

    /// Stores them in their order and calls @p done exactly once, on the delivery thread,
    /// possibly before this returns: after all of them are durable, or with the first error.
    /// Called on the delivery thread.
    virtual void store(const QList<NewSecret> &secrets,
                       const std::function<void(const Result<> &)> &done) = 0;
};

} // namespace LeadBridge
