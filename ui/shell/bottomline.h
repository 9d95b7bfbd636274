// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

#include <QFrame>

class QHBoxLayout;

namespace LeadBridge::Ui {

/// The strip at the bottom: facts at the left, the keys of the page at the right. What does not
/// fit is left out, keys first.
class BottomLine final : public QFrame
{
    Q_OBJECT
public:
    explicit BottomLine(QWidget *parent = nullptr);
    void setContent(const QStringList &facts, const QList<KeyHint> &keys);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QHBoxLayout *m_row;
    QList<QWidget *> m_facts;
    QList<QWidget *> m_keys;
};

} // namespace LeadBridge::Ui
