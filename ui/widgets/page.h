// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace LeadBridge::Ui {

/// A key and what it does, for the bottom line and the list of keys.
struct KeyHint
{
    QString keys; ///< as QKeySequence writes it, such as Ctrl+K
    QString text; ///< a verb: go to, copy the row
};

/// What a page tells the frame it stands in. Every page of the rail derives from it.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// Small words after the title, such as the date or a count; may be empty.
    [[nodiscard]] virtual QString titleDetail() const { return {}; }
    /// Where in the page one is, such as the name of the flow being edited: shown as
    /// title > part, a click on the title leads back (leavePart()). May be empty.
    [[nodiscard]] virtual QString part() const { return {}; }
    /// Back from the part to the page itself.
    virtual void leavePart() { }
    /// Facts for the left of the bottom line; may be empty.
    [[nodiscard]] virtual QStringList facts() const { return {}; }
    /// Keys of this page for the right of the bottom line, the important ones first.
    [[nodiscard]] virtual QList<KeyHint> keyHints() const { return {}; }
    /// Ctrl+F.
    virtual void focusSearch() { }
    /// The page becomes the one that is seen.
    virtual void entered() { }

signals:
    /// Title, part, facts or keys are others now.
    void frameChanged();
};

} // namespace LeadBridge::Ui
