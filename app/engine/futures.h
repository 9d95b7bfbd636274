// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QFuture>

#include <type_traits>
#include <utility>

namespace LeadBridge {

/// A future that holds its answer already. T is always named, it cannot be deduced.
template <class T = void>
[[nodiscard]] QFuture<Result<T>> answered(std::type_identity_t<Result<T>> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

template <class T = void>
[[nodiscard]] QFuture<Result<T>> refused(ErrorKind kind, const QString &detail = {},
                                         const QString &place = {})
{
    return answered<T>(fail(kind, detail, place));
}

} // namespace LeadBridge
