// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QWidget>

namespace LeadBridge::Ui {

class Banner;

/// Over the inputs of a client's device: what is to be known of them, while there is something.
class DeviceCaution final : public QWidget
{
    Q_OBJECT
public:
    explicit DeviceCaution(QWidget *parent = nullptr);

    void follow(const Action &action);

private:
    Banner *m_banner;
};

} // namespace LeadBridge::Ui
