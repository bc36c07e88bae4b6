import { volumeFamilies } from '@/lib/questions/volume-families'
import { holdToContract } from '../hold-to-contract'

holdToContract(volumeFamilies)
