-- Puts a picture that each TeX has in place of all, many of which the corpus leaves out.
function Image(image)
  image.src = "example-image-a.pdf"
  image.attributes = { width = "70%" }
  return image
end

-- Pandoc does not break lines in cells of tables without widths, which then leave the page: wide ones get widths here.
local LINE = 90

local function measure(rows, lengths)
  for _, row in ipairs(rows) do
    for place, cell in ipairs(row.cells) do
      local length = utf8.len(pandoc.utils.stringify(cell.contents)) or 0
      if cell.col_span == 1 and lengths[place] then lengths[place] = math.max(lengths[place], length) end
    end
  end
end

function Table(each)
  local lengths = {}
  for place = 1, #each.colspecs do lengths[place] = 3 end
  measure(each.head.rows, lengths)
  for _, body in ipairs(each.bodies) do
    measure(body.head, lengths)
    measure(body.body, lengths)
  end
  local whole = 0
  for _, length in ipairs(lengths) do whole = whole + length end
  if whole <= LINE then return nil end
  -- By the root of what a column holds: the longest cells may take several lines.
  local sum = 0
  for _, length in ipairs(lengths) do sum = sum + math.sqrt(length) end
  for place, spec in ipairs(each.colspecs) do
    each.colspecs[place] = { spec[1], math.sqrt(lengths[place]) / sum }
  end
  return each
end
