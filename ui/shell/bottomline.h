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
    /// Stands at the very left while it is visible; stays through setContent().
    void setProgress(QWidget *progress);
    /// Lays out anew, as when the progress has come or gone.
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *m_outer;
    QHBoxLayout *m_row;
    QWidget *m_progress = nullptr;
    QList<QWidget *> m_facts;
    QList<QWidget *> m_keys;
};

} // namespace LeadBridge::Ui
