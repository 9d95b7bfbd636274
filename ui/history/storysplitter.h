// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace LeadBridge::Ui {

/// The table and, when one is open, the story beside it; where both do not fit, the story covers
/// the table. The width the operator gave the story is kept.
class StorySplitter final : public QSplitter
{
    Q_OBJECT
public:
    StorySplitter(QWidget *table, QWidget *story, QWidget *parent);

    void openStory();
    void closeStory();
    [[nodiscard]] bool isStoryOpen() const;
    /// The story would cover the table.
    [[nodiscard]] bool isNarrow() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    [[nodiscard]] int defaultWidth() const;

    QWidget *m_table;
    QWidget *m_story;
    int m_kept; ///< width of the story as the operator left it; 0: the default
};

} // namespace LeadBridge::Ui
